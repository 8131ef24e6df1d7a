#include "emit/json_schema.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "plan/schema.h"
#include "results/schema.h"

namespace dinhky::emit {
namespace {

using yaml::Shape;
using yaml::Type;
using Json = nlohmann::ordered_json;

constexpr char kDialect[] = "https://json-schema.org/draft/2020-12/schema";

const std::array<SchemaKind, 3> kKinds = {
    SchemaKind{"plan", &plan::kPlanShape, "keys/plan.json"},
    SchemaKind{"units", &plan::kUnitsFileShape, "keys/plan.json"},
    SchemaKind{"results", &results::kReportShape, "keys/results.json"}};

// The scalars of a type as YAML gives them to an editor, and the form of those that are strings.
// The loaders look at the text alone, so that 12 and "12" are the same to them.
struct ScalarForm {
  std::vector<const char*> types;
  const char* pattern = nullptr;
  const char* name = nullptr;  // "~date": words for what does not fit the pattern
  int longest = 0;
  int minimum = -1;
  int maximum = -1;
};

ScalarForm form_of(Type type) {
  switch (type) {
    case Type::id:
      return {{"string", "integer"}, "^[a-z0-9]+(-[a-z0-9]+)*$", "~id", 100};
    case Type::token:
      return {{"string", "number"}, "^[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*$", "~token", 40};
    case Type::integer:
      return {{"integer", "string"}, "^[0-9]{1,9}$", "~integer", 0, 0, 999'999'999};
    case Type::year:
      return {{"integer", "string"}, "^(19|20|21)[0-9]{2}$|^2200$", "~year", 0, 1900, 2200};
    case Type::boolean:
      return {{"boolean", "string"}, "^(true|false)$", "~boolean"};
    case Type::date:
      return {{"string"},
              "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})$",
              "~date"};
    case Type::date_or_month:
      return {{"string"},
              "^([0-9]{4}-[0-9]{1,2}(-[0-9]{2})?|[0-9]{1,2}/[0-9]{4}|"
              "[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})$",
              "~date-or-month"};
    default:
      // A bare `true` is a text to the loader; editors would offer it for every text.
      return {{"string", "number"}};
  }
}

class SchemaWriter {
 public:
  SchemaWriter(std::string_view words, diag::Language language)
      : words_(Json::parse(words, nullptr, false)),
        language_(language == diag::Language::vi ? "vi" : "en") {}

  Json write(const SchemaKind& kind) {
    Json root = {{"$schema", kDialect}};
    describe(root, "#" + std::string(kind.name), *kind.shape);
    root.update(bare(*kind.shape, {}, false));
    return root;
  }

 private:
  // The schema of what stands under the path, keys parted by dots; lists and tables add none.
  Json schema(const Shape& shape, const std::string& path, bool empty) {
    Json json = Json::object();
    describe(json, path, shape);
    json.update(bare(shape, path, empty));
    if (const auto* snippets = words_of(path, "snippets")) add_snippets(json, shape, *snippets);
    return json;
  }

  // Without words. `empty`: a null may stand there, which means "not given".
  Json bare(const Shape& shape, const std::string& path, bool empty) {
    switch (shape.type) {
      case Type::list:
        return {{"type", types({"array"}, empty)},
                {"items", bare(*shape.item, path, shape.blanks)}};
      case Type::table:
        return {{"type", types({"object"}, empty)},
                {"additionalProperties", bare(*shape.item, path, shape.blanks)}};
      case Type::mapping:
        return mapping(shape, path, empty);
      case Type::choice:
        return choice(shape, path, empty);
      case Type::any_of:
        return any_of(shape, path, empty);
      case Type::anything:
        return Json::object();
      default:
        return scalar(form_of(shape.type), empty);
    }
  }

  Json mapping(const Shape& shape, const std::string& path, bool empty) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const auto& field : shape.fields) {
      const std::string key(field.key);
      properties[key] =
          schema(*field.shape, path.empty() ? key : path + "." + key, !field.required);
      if (field.required) required.push_back(key);
    }
    Json json = {{"type", types({"object"}, empty)},
                 {"properties", std::move(properties)},
                 {"additionalProperties", false}};
    if (!required.empty()) json["required"] = std::move(required);
    return json;
  }

  Json choice(const Shape& shape, const std::string& path, bool empty) const {
    const auto field = path.substr(path.rfind('.') + 1);
    Json words = Json::array();
    Json meanings = Json::array();
    const auto add = [&](Json word, const std::string& key) {
      const auto* text = words_of(key, language_);
      words.push_back(std::move(word));
      meanings.push_back(text != nullptr ? *text : Json(""));
    };
    for (const auto word : shape.choices) add(word, field + "=" + std::string(word));
    if (empty) add(nullptr, "=");
    return {{"enum", std::move(words)}, {"enumDescriptions", std::move(meanings)}};
  }

  Json any_of(const Shape& shape, const std::string& path, bool empty) {
    Json list = Json::array();
    for (const auto* alternative : shape.alternatives) {
      list.push_back(bare(*alternative, path, false));
    }
    if (empty) list.push_back({{"type", "null"}});
    return {{"anyOf", std::move(list)}};
  }

  static Json types(std::vector<const char*> names, bool empty) {
    if (empty) names.push_back("null");
    return names.size() == 1 ? Json(names.front()) : Json(names);
  }

  Json scalar(const ScalarForm& form, bool empty) const {
    Json json = {{"type", types(form.types, empty)}};
    if (form.pattern != nullptr) {
      json["pattern"] = form.pattern;
      if (const auto* text = words_of(form.name, language_)) json["patternErrorMessage"] = *text;
    }
    if (form.longest > 0) json["maxLength"] = form.longest;
    if (form.minimum >= 0) json["minimum"] = form.minimum;
    if (form.maximum >= 0) json["maximum"] = form.maximum;
    return json;
  }

  const Json* words_of(const std::string& path, const char* what) const {
    const auto found = words_.find(path);
    if (found == words_.end()) return nullptr;
    const auto part = found->find(what);
    return part == found->end() ? nullptr : &*part;
  }

  // "Title\nWhat it means."
  void describe(Json& json, const std::string& path, const Shape& shape) const {
    if (const auto* words = words_of(path, language_)) {
      const auto text = words->get<std::string>();
      const size_t end = text.find('\n');
      json["title"] = text.substr(0, end);
      if (end != std::string::npos) json["description"] = text.substr(end + 1);
    }
    if (const auto* examples = words_of(path, "examples")) json["examples"] = *examples;
    if (const auto* snippets = words_of(path, "snippets"); snippets != nullptr && path[0] == '#') {
      add_snippets(json, shape, *snippets);
    }
  }

  // Of a list they are for its items, wherever the list stands among alternatives.
  void add_snippets(Json& json, const Shape& shape, const Json& snippets) const {
    Json list = Json::array();
    for (const auto& snippet : snippets) {
      list.push_back({{"label", snippet.at(language_)}, {"body", snippet.at("body")}});
    }
    const bool choices = shape.type == Type::any_of;
    const auto& first = choices ? *shape.alternatives.front() : shape;
    auto* place = choices && first.type == Type::list ? &json["anyOf"][0] : &json;
    if (first.type == Type::list) place = &(*place)["items"];
    (*place)["defaultSnippets"] = std::move(list);
  }

  Json words_;
  const char* language_;
};

}  // namespace

std::span<const SchemaKind> schema_kinds() {
  return kKinds;
}

std::string schema_file(const SchemaKind& kind) {
  return std::string(kind.name) + ".schema.json";
}

std::string json_schema(const SchemaKind& kind, const base::DataStore& data,
                        diag::Language language) {
  const auto words = data.read(kind.words).value_or("{}");
  return base::json_text(SchemaWriter(words, language).write(kind), 2);
}

}  // namespace dinhky::emit
