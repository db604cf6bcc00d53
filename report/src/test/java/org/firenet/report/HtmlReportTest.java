package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {
    private static final String NASTY = "<script>alert('x')</script> & \"quotes\" \u0000\uD800 ü ∞ 𝔽";
    private static final Picture SMALL = Picture.of(2, 2, new int[] {0xFF0000, 0, 0xFFFFFF, 0x00FF00});

    private static HtmlReport example(String text) {
        ConvergencePlot plot = ConvergencePlot.titled(text, text).with(text, new double[] {1, 0.1});
        return HtmlReport.titled(text)
                .verdict(text)
                .paragraph(text)
                .table(text, List.of(new TableRow(text, text, text), new TableRow(text, text)))
                .figures(
                        text,
                        List.of(
                                Figure.of(SMALL, text),
                                Figure.of(SMALL, ColourMap.VIRIDIS, new Window(0, 0.5), text),
                                Figure.of(plot, text)))
                .reproduce(text, List.of(new TableRow("Seed", "7")));
    }

    @Test
    void theBodyHasItsPartsInOrder() {
        String html = HtmlReport.titled("T")
                .verdict("V")
                .table("H", List.of(new TableRow("L", "1", "E")))
                .reproduce("firenet --seed 7", List.of(new TableRow("Seed", "7")))
                .html();
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />");
        assertThat(html.substring(html.indexOf("<body>"))).isEqualTo("""
                        <body>
                        <main>
                        <h1>T</h1>
                        <p class="verdict">V</p>
                        <section>
                        <h2>H</h2>
                        <table>
                        <tr><th scope="row">L</th><td class="value">1</td><td>E</td></tr>
                        </table>
                        </section>
                        <section>
                        <h2>How to reproduce</h2>
                        <pre><code>firenet --seed 7</code></pre>
                        <table>
                        <tr><th scope="row">Seed</th><td class="value">7</td><td></td></tr>
                        </table>
                        </section>
                        </main>
                        </body>
                        </html>
                        """);
    }

    @Test
    void everyTextIsEscaped() {
        Document page = Xml.parse(example(NASTY).html());
        String shown = NASTY.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD');
        assertThat(Xml.elements(page, "script")).isEmpty();
        for (String name : List.of("title", "h1", "h2", "p", "th", "code", "figcaption")) {
            assertThat(Xml.elements(page, name).get(0).getTextContent())
                    .as(name)
                    .isEqualTo(shown);
        }
        assertThat(Xml.elements(page, "img").get(0).getAttribute("alt")).isEqualTo(shown);
    }

    @Test
    void nothingIsLoadedFromOutside() {
        Document page = Xml.parse(example("x").html());
        assertThat(Xml.elements(page, "*"))
                .extracting(Element::getTagName)
                .doesNotContain("script", "link", "iframe", "object", "embed", "base");
        for (Element element : Xml.elements(page, "*")) {
            for (String attribute : Set.of("src", "href", "srcset", "data", "action", "background", "xlink:href")) {
                String value = element.getAttribute(attribute);
                assertThat(value.isEmpty() || value.startsWith("data:image/png;base64,"))
                        .as("%s of %s", attribute, element.getTagName())
                        .isTrue();
            }
        }
        assertThat(Xml.elements(page, "style").get(0).getTextContent()).doesNotContain("url(", "@import", "http");
        assertThat(example("x").html().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:");
    }

    @Test
    void thePolicyForbidsWhatThePageDoesNotNeed() {
        assertThat(example("x").html())
                .contains("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"");
    }

    @Test
    void picturesAreEmbeddedAsTheyAreAndShownEnlarged() throws IOException {
        Element img = Xml.elements(Xml.parse(example("x").html()), "img").get(0);
        byte[] png = Base64.getDecoder().decode(img.getAttribute("src").substring("data:image/png;base64,".length()));
        assertThat(Picture.of(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(SMALL);
        assertThat(img.getAttribute("width")).isEqualTo("400");
        assertThat(img.getAttribute("class")).isEqualTo("enlarged");
    }

    @Test
    void theColourBarPrintsItsRange() {
        Document page = Xml.parse(example("x").html());
        assertThat(Xml.elements(page, "span"))
                .extracting(Element::getTextContent)
                .containsExactly("0", "0.25", "0.5");
        assertThat(Xml.elements(page, "div"))
                .extracting(div -> div.getAttribute("style"))
                .anySatisfy(style -> assertThat(style).contains("#440154,", ",#fde725)"));
    }

    @Test
    void theFileIsUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        HtmlReport.titled("∞").write(file);
        assertThat(Files.readString(file)).contains("<h1>∞</h1>");
    }
}
