// make_gazetteer PLACES NAMES HOMONYMS OUT: run when the program is built, to make the gazetteer that it holds.
#include <fstream>
#include <iostream>
#include <sstream>

#include "annotate/places/gazetteer_build.h"

namespace {

std::string read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  if (!in) std::cerr << "make_gazetteer: can't read " << path << '\n';
  return text.str();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: make_gazetteer PLACES NAMES HOMONYMS OUT\n";
    return 2;
  }
  const std::string places = read(argv[1]), names = read(argv[2]), homonyms = read(argv[3]);
  if (places.empty() || names.empty() || homonyms.empty()) return 2;
  std::ofstream out(argv[4], std::ios::binary);
  out << crossclaim::build_gazetteer(places, names, homonyms);
  out.close();
  return out ? 0 : 2;
}
