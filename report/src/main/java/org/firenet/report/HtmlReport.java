package org.firenet.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Builds one page that holds all it needs: pictures, plots and styles are inside, there is no script, and a content
 * security policy forbids the browser to load anything. Every text given to it is escaped. The page is HTML5 and at the
 * same time well-formed XML. Sections appear in the order in which they are added.
 */
public final class HtmlReport {
    private static final String STYLE = resource("report.css");

    private final String title;
    private final StringBuilder body = new StringBuilder();

    private HtmlReport(String title) {
        this.title = title;
    }

    /** A page with a title only. */
    public static HtmlReport titled(String title) {
        return new HtmlReport(title);
    }

    /** The answer in one paragraph, set off from the rest. */
    public HtmlReport verdict(String text) {
        body.append("<p class=\"verdict\">").append(Escape.text(text)).append("</p>\n");
        return this;
    }

    /** A paragraph. */
    public HtmlReport paragraph(String text) {
        body.append("<p>").append(Escape.text(text)).append("</p>\n");
        return this;
    }

    /** A section with a table of labels, values and explanations. */
    public HtmlReport table(String heading, List<TableRow> rows) {
        open(heading).append("<table>\n");
        rows.forEach(this::row);
        body.append("</table>\n</section>\n");
        return this;
    }

    private void row(TableRow row) {
        body.append("<tr><th scope=\"row\">")
                .append(Escape.text(row.label()))
                .append("</th><td class=\"value\">")
                .append(Escape.text(row.value()))
                .append("</td><td>")
                .append(Escape.text(row.explanation()))
                .append("</td></tr>\n");
    }

    /**
     * A section with a table of several columns.
     *
     * @param columns their titles
     * @param rows as many cells each; the first one names the row
     */
    public HtmlReport table(String heading, List<String> columns, List<List<String>> rows) {
        open(heading).append("<div class=\"scroll\"><table class=\"many\">\n<thead><tr>");
        columns.forEach(title ->
                body.append("<th scope=\"col\">").append(Escape.text(title)).append("</th>"));
        body.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            body.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                body.append(i == 0 ? "<th scope=\"row\">" : "<td>")
                        .append(Escape.text(row.get(i)))
                        .append(i == 0 ? "</th>" : "</td>");
            }
            body.append("</tr>\n");
        }
        body.append("</tbody>\n</table></div>\n</section>\n");
        return this;
    }

    /** A section with figures: pictures side by side as the width allows, plots across the page. */
    public HtmlReport figures(String heading, List<Figure> figures) {
        open(heading).append("<div class=\"figures\">\n");
        for (Figure figure : figures) {
            body.append(figure.wide() ? "<figure class=\"wide\">\n" : "<figure>\n")
                    .append(figure.html())
                    .append("</figure>\n");
        }
        body.append("</div>\n</section>\n");
        return this;
    }

    /**
     * A section that says how to get the same results again.
     *
     * @param commandLine as typed
     * @param facts what else decides the result: seed, version, hash of the mask
     */
    public HtmlReport reproduce(String commandLine, List<TableRow> facts) {
        open("How to reproduce")
                .append("<pre><code>")
                .append(Escape.text(commandLine))
                .append("</code></pre>\n<table>\n");
        facts.forEach(this::row);
        body.append("</table>\n</section>\n");
        return this;
    }

    private StringBuilder open(String heading) {
        return body.append("<section>\n<h2>").append(Escape.text(heading)).append("</h2>\n");
    }

    /** The page. */
    public String html() {
        String safeTitle = Escape.text(title);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                """
                + "<title>" + safeTitle + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>"
                + safeTitle + "</h1>\n" + body + "</main>\n</body>\n</html>\n";
    }

    /** Writes the page to a file in UTF-8; an existing file is replaced. */
    public void write(Path file) throws IOException {
        Files.writeString(file, html());
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar of firenet-report lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name + " from the jar of firenet-report", e);
        }
    }
}
