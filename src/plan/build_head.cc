#include "plan/build.h"
#include "plan/fields.h"

namespace dinhky::plan {
namespace {

std::vector<Basis> build_bases(const yaml::Node& list) {
  std::vector<Basis> bases;
  for (const auto& node : list.items) {
    if (node.kind != yaml::Kind::mapping) continue;
    bases.push_back({text_field(node, "type"), text_field(node, "number"), date_field(node, "date"),
                     span_of_field(node, "date"), text_field(node, "issuer"),
                     text_field(node, "about"), node.span});
  }
  return bases;
}

std::vector<BodySection> build_body(const yaml::Node& list) {
  std::vector<BodySection> body;
  for (const auto& node : list.items) {
    if (node.kind != yaml::Kind::mapping) continue;
    body.push_back({text_field(node, "number"), text_field(node, "heading"),
                    text_list_field(node, "paragraphs"),
                    build_body(sequence_field(node, "sections"))});
  }
  return body;
}

}  // namespace

Head build_head(const yaml::Node& node) {
  Head head;
  head.id = text_field(node, "id");
  head.type = text_field(node, "type");
  head.title = text_field(node, "title");
  head.year = yaml::read_year(text_field(node, "year").value).value_or(0);
  head.number = text_field(node, "number");
  head.symbol = text_field(node, "symbol");
  head.place = text_field(node, "place");
  head.date = yaml::read_date_or_month(text_field(node, "date").value);
  head.date_damaged = !head.date && !text_field(node, "date").empty();
  head.date_span = span_of_field(node, "date");
  head.electronic = text_field(node, "medium").value != "paper";
  const auto& issuer = mapping_field(node, "issuer");
  head.issuer = {text_field(issuer, "name"), text_field(issuer, "body"),
                 text_field(issuer, "superior")};
  head.signer = signer_field(node, "signer");
  head.preamble = text_field(node, "preamble");
  head.bases = build_bases(sequence_field(node, "bases"));
  head.body = build_body(sequence_field(node, "body"));
  head.closing = text_field(node, "closing");
  head.recipients = text_list_field(node, "recipients");
  const auto& parent = mapping_field(node, "parent");
  if (parent.kind == yaml::Kind::mapping) {
    head.parent = ParentPlan{text_field(parent, "file"),
                             text_field(parent, "id"),
                             text_field(parent, "number"),
                             text_field(parent, "unit"),
                             parent.span,
                             nullptr};
  }
  head.span = node.span;
  return head;
}

}  // namespace dinhky::plan
