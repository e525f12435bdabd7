// make_tree YAML OUT: run when the program is built, for each rule file that it holds.
#include <fstream>
#include <iostream>
#include <sstream>

#include "rules/yaml_tree.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_tree YAML OUT\n";
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  if (!in) {
    std::cerr << "make_tree: can't read " << argv[1] << '\n';
    return 2;
  }
  const auto tree = crossclaim::parse_yaml(text.str());
  if (!tree) {
    std::cerr << argv[1] << ':' << tree.error().line << ':' << tree.error().column << ": not YAML: " << tree.error().message
              << '\n';
    return 2;
  }
  std::ofstream out(argv[2], std::ios::binary);
  out << *tree;
  out.close();
  return out ? 0 : 2;
}
