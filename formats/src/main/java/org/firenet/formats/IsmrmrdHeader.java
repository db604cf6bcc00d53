package org.firenet.formats;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What the reader needs of an ISMRMRD XML header: the first encoding.
 *
 * @param trajectory in lower case, {@code cartesian} say
 * @param encoded the space that was measured
 * @param recon the space of the image; as {@code encoded} if the file does not say
 * @param centreLine the phase encoding step at the centre of k-space
 * @param centrePartition the step of the second phase encoding there
 */
record IsmrmrdHeader(String trajectory, Space encoded, Space recon, int centreLine, int centrePartition) {
    private static final int LONGEST = 1 << 24;
    private static final int LARGEST_MATRIX = 65535;

    /**
     * Matrix and field of view along readout, phase encoding and the third direction.
     *
     * @param columns samples along the readout
     * @param rows steps of the phase encoding
     * @param depth steps of the second phase encoding, 1 for slices
     * @param width field of view along the readout in mm, 0 if unknown
     * @param height field of view along the phase encoding in mm, 0 if unknown
     * @param thickness field of view along the third direction in mm, that of one slice or of the volume; 0 if unknown
     */
    record Space(int columns, int rows, int depth, double width, double height, double thickness) {
        /** Whether all three fields of view are known. */
        boolean isMeasured() {
            return width > 0 && height > 0 && thickness > 0;
        }
    }

    /**
     * Parses a header; document types and external entities are refused.
     *
     * @throws FormatException if it is no XML, has no encoding or a number is out of range
     */
    static IsmrmrdHeader parse(Path file, String xml) throws FormatException {
        Element encoding = child(file, root(file, xml), "encoding");
        Space encoded = space(file, child(file, encoding, "encodedSpace"));
        Element reconSpace = find(encoding, "reconSpace");
        Space recon = reconSpace == null ? encoded : space(file, reconSpace);
        String trajectory = text(child(file, encoding, "trajectory"));
        return new IsmrmrdHeader(
                trajectory.toLowerCase(Locale.ROOT),
                encoded,
                recon,
                centre(file, encoding, "kspace_encoding_step_1", encoded.rows()),
                centre(file, encoding, "kspace_encoding_step_2", encoded.depth()));
    }

    /** The step at the centre of k-space that the limits name, or the middle of so many steps. */
    private static int centre(Path file, Element encoding, String name, int steps) throws FormatException {
        Element limits = find(encoding, "encodingLimits");
        Element limit = limits == null ? null : find(limits, name);
        return limit == null ? steps / 2 : number(file, child(file, limit, "center"), 0);
    }

    private static Space space(Path file, Element space) throws FormatException {
        Element matrix = child(file, space, "matrixSize");
        Element view = child(file, space, "fieldOfView_mm");
        return new Space(
                number(file, child(file, matrix, "x"), 1),
                number(file, child(file, matrix, "y"), 1),
                number(file, child(file, matrix, "z"), 1),
                millimetres(file, child(file, view, "x")),
                millimetres(file, child(file, view, "y")),
                millimetres(file, child(file, view, "z")));
    }

    private static int number(Path file, Element element, int least) throws FormatException {
        String text = text(element);
        int value = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (value < least || value > LARGEST_MATRIX) {
            throw new FormatException(
                    file, path(element), text, "a whole number from " + least + " to " + LARGEST_MATRIX);
        }
        return value;
    }

    private static double millimetres(Path file, Element element) throws FormatException {
        try {
            double value = Double.parseDouble(text(element));
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new FormatException(file, path(element), text(element), "a length in mm");
    }

    private static Element root(Path file, String xml) throws FormatException {
        if (xml.length() > LONGEST) {
            throw new FormatException(file, "length of the XML header", xml.length(), "at most " + LONGEST);
        }
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new Refusal());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw FormatException.of(file, "the header is no valid XML", e);
        }
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            // Without a document type there are no entities, neither external ones nor ones that grow.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be made safe", e);
        }
    }

    /** Errors are thrown; the parser's own handler would print them. */
    private static final class Refusal implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXParseException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXParseException {
            throw error;
        }
    }

    private static Element child(Path file, Element parent, String name) throws FormatException {
        Element child = find(parent, name);
        if (child == null) {
            throw new FormatException(file, "the XML header has no " + path(parent) + "/" + name);
        }
        return child;
    }

    private static @Nullable Element find(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static String path(Element element) {
        List<String> names = new ArrayList<>();
        for (Node node = element; node instanceof Element; node = node.getParentNode()) {
            names.add(0, node.getLocalName());
        }
        return String.join("/", names);
    }
}
