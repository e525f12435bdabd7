// The format annotations: citations as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), so that other tools
// can anchor them in the articles.
//
// One JSON-LD document, an AnnotationPage. Each claim that a finding rests on is an Annotation. Its bodies are the
// attribute ("tagging"), the value ("describing") and each finding with its verdict ("assessing"). Its target is the
// article: its URL, else urn:crossclaim:article:ID. The words are selected by quotation, with up to 32 code points
// before and behind, and, where the article's text is at hand, by position in code points of the text as given.
#pragma once

#include <iosfwd>

#include "report/format.h"

namespace crossclaim {

void write_web_annotations(const CheckResult& result, const ReportOptions& options, std::ostream& out);

}  // namespace crossclaim
