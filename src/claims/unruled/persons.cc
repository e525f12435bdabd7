#include "claims/unruled/persons.h"

#include <string_view>
#include <utility>

#include "claims/unruled/found_claims.h"
#include "claims/words.h"
#include "text/one_line.h"

namespace crossclaim {
namespace {

ClaimValue person_named(const std::string& name) {
  Actor person;
  person.type = ActorType::person;
  person.name = name;
  return person;
}

class PersonClaims {
 public:
  PersonClaims(const PersonMention& found, const Sentence& sentence, const Kind& kind, const AnnotatedText& text,
               ArticleClaims& out)
      : found_(found), sentence_(sentence), kind_(kind), text_(text), out_(out) {}

  void add() {
    EventMention m;
    m.kind = kind_.file.kind;
    m.head = m.head_class = found_.part.empty() ? "person" : found_.part;
    m.span = found_.age ? cover(found_.span, found_.age->span) : found_.span;
    m.region = sentence_.region;
    m.words = topic_words(text_.text(), tokens_of(text_.layout, sentence_));
    if (!found_.name.empty()) add(m, "name", person_named(found_.name), found_.span);
    if (found_.age) add(m, "age", found_.age->value, found_.age->span);
    out_.mentions.push_back(std::move(m));
  }

 private:
  void add(EventMention& m, std::string_view name, ClaimValue value, Span span) {
    Claim c;
    c.value = std::move(value);
    c.span = span;
    c.text = one_line(span.of(text_.text()));
    c.quote = sentence_.span;
    c.region = sentence_.region;
    c.rule = found_.rule;
    add_found(name, std::move(c), kind_, m, out_);
  }

  const PersonMention& found_;
  const Sentence& sentence_;
  const Kind& kind_;
  const AnnotatedText& text_;
  ArticleClaims& out_;
};

}  // namespace

void add_person(const PersonMention& found, const Sentence& sentence, const Kind& kind, const AnnotatedText& text,
                ArticleClaims& out) {
  PersonClaims(found, sentence, kind, text, out).add();
}

}  // namespace crossclaim
