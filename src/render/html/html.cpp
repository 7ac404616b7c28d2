#include "render/html/html.hpp"

#include <cstdint>

#include "render/html/html_files.hpp"
#include "render/renderers.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// A name that differs between pages, under which a page keeps an unfinished session. Uses FNV-1a,
/// because the name only has to be short and the same everywhere.
std::string fingerprint(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return say("{:016x}", hash);
}

/// The page's policy: the browser may apply this style and run this script, and nothing else, even
/// if a text tries to add more.
std::string policy(PageScript script) {
  std::string text = say("default-src 'none'; style-src 'sha256-{}'; ", page_style_hash);
  if (script == PageScript::timer) text += say("script-src 'sha256-{}'; ", page_script_hash);
  return text + "img-src data:; base-uri 'none'; form-action 'none'";
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string escaped;
  for (const char c : printable(text, std::string_view::npos)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string html_element(std::string_view name, std::string_view style_class,
                         std::string_view text) {
  if (text.empty()) return {};
  const std::string attribute = style_class.empty() ? "" : say(" class=\"{}\"", style_class);
  return say("<{}{}>{}</{}>\n", name, attribute, html_text(text), name);
}

std::string html_page(std::string_view title, std::string_view content, PageScript script) {
  std::string page = say(
      "<!DOCTYPE html>\n<html lang=\"en\" data-routine=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
      fingerprint(content), policy(script));
  page +=
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, "
      "viewport-fit=cover\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"format-detection\" content=\"telephone=no, date=no\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"generator\" content=\"rollplan\">\n"
      "<link rel=\"icon\" href=\"data:,\">\n";
  page += html_element("title", "", title);
  page += say("<style>{}</style>\n</head>\n<body>\n<main>\n{}</main>\n", page_style, content);
  if (script == PageScript::timer) page += say("<script>{}</script>\n", page_script);
  return page + "</body>\n</html>\n";
}

constexpr Format html_format{"html",       html_routine, html_list,
                             html_release, html_tool,    html_history};

}  // namespace rollplan
