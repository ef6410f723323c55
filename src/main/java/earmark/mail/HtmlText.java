package earmark.mail;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML to plain text: paragraphs and line breaks stay, quoted blocks get {@code > } before each line, and everything
 * that is not text is gone. Nothing is fetched. Thread-safe.
 */
final class HtmlText {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "hr");
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "noscript", "template", "object", "svg", "select", "textarea");

    private HtmlText() {}

    /** The text of a page or a piece of one. */
    static String of(String html) {
        Document document = Jsoup.parse(html);
        var writer = new Writer();
        document.traverse(writer);
        return writer.text();
    }

    /** Writes down what a reader would see, going over the nodes in order. */
    private static final class Writer implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int quoteDepth;
        private int silentDepth;
        private int preDepth;
        private int newlines = 2;
        private boolean space;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (silentDepth == 0) {
                    write(text.getWholeText());
                }
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
        }

        private void open(Element element) {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silentDepth++;
            } else if (name.equals("br")) {
                newline(newlines + 1);
            } else if (name.equals("blockquote")) {
                newline(1);
                if (isQuote(element)) {
                    quoteDepth++;
                }
            } else {
                breakAt(element);
            }
            if (name.equals("pre")) {
                preDepth++;
            }
            if (name.equals("li") && silentDepth == 0) {
                write("- ");
            }
        }

        private void close(Element element) {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silentDepth--;
            } else if (name.equals("blockquote")) {
                if (isQuote(element)) {
                    quoteDepth--;
                }
                newline(1);
            } else if (name.equals("td") || name.equals("th")) {
                space = true;
            } else if (!name.equals("br")) {
                breakAt(element);
            }
            if (name.equals("pre")) {
                preDepth--;
            }
        }

        private void breakAt(Element element) {
            String name = element.normalName();
            if (PARAGRAPHS.contains(name) && !isTight(element)) {
                newline(2);
            } else if (PARAGRAPHS.contains(name) || (element.isBlock() && !name.equals("td") && !name.equals("th"))) {
                newline(1);
            }
        }

        /** Word writes each line as a paragraph without margins. */
        private static boolean isTight(Element element) {
            return element.className().startsWith("Mso");
        }

        /** Mail programs quote with it; some also indent with it, then without a line at the side. */
        private static boolean isQuote(Element element) {
            String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            return !style.contains("border:none") && !style.contains("border:0");
        }

        private void write(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' && preDepth > 0) {
                    newline(newlines + 1);
                } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0') {
                    space = true;
                } else if (c != '\u200B' && c != '\uFEFF' && c != '\u00AD') {
                    put(c);
                }
            }
        }

        private void put(char c) {
            if (newlines > 0) {
                out.append("> ".repeat(quoteDepth));
            } else if (space) {
                out.append(' ');
            }
            out.append(c);
            space = false;
            newlines = 0;
        }

        /** Makes sure of so many line ends; more than two lines are not left empty. */
        private void newline(int wanted) {
            space = false;
            while (newlines < Math.min(wanted, 3)) {
                if (newlines > 0 && quoteDepth > 0) {
                    out.append("> ".repeat(quoteDepth).stripTrailing());
                }
                out.append('\n');
                newlines++;
            }
        }

        String text() {
            return out.toString().strip();
        }
    }
}
