package air.engine.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an SVG file with what lies in it. Names are without their prefixes; elements and attributes of other
 * namespaces than SVG's (an editor's notes) are left out. A file decides nothing beyond itself: DOCTYPEs and external
 * entities are not followed.
 *
 * @param name "svg", "g", "path"
 * @param attributes by their names; what a style attribute declares stands among them and wins
 * @param children in the file's order
 */
record SvgElement(String name, Map<String, String> attributes, List<SvgElement> children) {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String LINKS = "http://www.w3.org/1999/xlink";
    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 20_000;

    /** The root of a file. */
    static SvgElement read(byte[] file) throws IOException {
        // The JDK's own, not what another plug-in may have brought along.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text(file)));
            try {
                return root(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            String line =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNumber() + ")";
            throw new IOException("is not plain XML" + line + "; save it again as plain SVG.", e);
        }
    }

    /** Decoded here: the parser writes to the console about bytes that are no characters. */
    private static String text(byte[] file) {
        boolean wide = file.length > 1 && (file[0] & file[1] & 0xFF) == 0xFE;
        return new String(file, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    }

    private static SvgElement root(XMLStreamReader xml) throws XMLStreamException, IOException {
        List<SvgElement> open = new ArrayList<>();
        open.add(new SvgElement("", Map.of(), new ArrayList<>()));
        int count = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            SvgElement around = open.get(open.size() - 1);
            if (event == XMLStreamConstants.START_ELEMENT) {
                SvgElement element = element(xml);
                if (drawn(xml) || count == 0) around.children.add(element);
                open.add(element);
                checkLimits(++count, open.size());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.remove(open.size() - 1);
            } else if (event == XMLStreamConstants.CHARACTERS && around.name.equals("style")) {
                checkNoRules(xml.getText());
            }
        }
        return open.get(0).children.get(0);
    }

    private static void checkLimits(int count, int depth) throws IOException {
        if (count > MOST_ELEMENTS || depth > DEEPEST)
            throw new IOException("has more than " + MOST_ELEMENTS + " elements or groups nested deeper than " + DEEPEST
                    + "; simplify it.");
    }

    private static void checkNoRules(String sheet) throws IOException {
        if (sheet.contains("{"))
            throw new IOException(
                    "is styled by a style sheet; save it with fills as attributes (\"presentation attributes\").");
    }

    /** Whether an element is SVG's own: files without a namespace are taken as SVG too. */
    private static boolean drawn(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        return namespace == null || namespace.isEmpty() || namespace.equals(SVG);
    }

    private static SvgElement element(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty() || namespace.equals(LINKS))
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        for (String declaration : attributes.getOrDefault("style", "").split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0)
                attributes.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
        }
        return new SvgElement(xml.getLocalName(), attributes, new ArrayList<>());
    }

    /** An attribute's text; empty where there is none. */
    String text(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /** An attribute that is a number. */
    double number(String attribute, double otherwise) throws IOException {
        String text = text(attribute);
        return text.isEmpty() ? otherwise : Numbers.single(text);
    }
}
