package air.provenance;

import air.provenance.foreign.FoundTexts;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XMP packet of a picture's file: what other programs know (source type, program, description, and the AI fields of
 * the IPTC standard) and, in a namespace of ours, the whole record.
 *
 * <p>Sources: XMP specification, part 1 (ISO 16684-1), for packet and simple properties; IPTC Photo Metadata Standard
 * 2025.1 for {@code DigitalSourceType}, {@code AISystemUsed} and {@code AIPromptInformation}.
 */
final class Xmp {
    private static final String OURS = "https://github.com/airgenerator/AIR_Generator/ns/1.0/";
    /** Our property, and the name under which its text is found. */
    static final String RECORD = "provenance";

    private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String CORE = "http://purl.org/dc/elements/1.1/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    /** The properties that are of use, by namespace and name, and where their texts go. */
    private static final Map<String, String> NAMES = Map.of(
            OURS + RECORD,
            RECORD,
            IPTC + FoundTexts.AI_PROMPT,
            FoundTexts.AI_PROMPT,
            IPTC + FoundTexts.AI_SYSTEM,
            FoundTexts.AI_SYSTEM,
            CORE + "description",
            FoundTexts.DESCRIPTION,
            "http://ns.adobe.com/exif/1.0/UserComment",
            FoundTexts.USER_COMMENT);

    private static final String HEAD = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
            + "<rdf:RDF xmlns:rdf=\"" + RDF + "\">\n"
            + "<rdf:Description rdf:about=\"\"\n"
            + " xmlns:dc=\"" + CORE + "\"\n"
            + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
            + " xmlns:Iptc4xmpExt=\"" + IPTC + "\"\n"
            + " xmlns:air=\"" + OURS + "\">\n";
    private static final String TAIL = "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

    private Xmp() {}

    static String write(Provenance p) {
        StringBuilder xml = new StringBuilder(HEAD);
        p.program().ifPresent(v -> element(xml, "xmp:CreatorTool", v));
        p.created().ifPresent(v -> element(xml, "xmp:CreateDate", v.toString()));
        element(xml, "Iptc4xmpExt:DigitalSourceType", p.sourceType().uri());
        if (p.sourceType().trained()) {
            p.model().ifPresent(v -> element(xml, "Iptc4xmpExt:" + FoundTexts.AI_SYSTEM, v));
            p.prompt().ifPresent(v -> element(xml, "Iptc4xmpExt:" + FoundTexts.AI_PROMPT, v));
        }
        p.intent().or(p::prompt).ifPresent(v -> description(xml, v));
        element(xml, "air:" + RECORD, ProvenanceJson.write(p));
        return xml.append(TAIL).toString();
    }

    private static void description(StringBuilder xml, String text) {
        xml.append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">");
        escape(xml, text);
        xml.append("</rdf:li></rdf:Alt></dc:description>\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>');
        escape(xml, text);
        xml.append("</").append(name).append(">\n");
    }

    private static void escape(StringBuilder xml, String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                default -> xml.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
    }

    /** XML 1.0, 2.2: control characters, halves of pairs and two others have no place in a document. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
    }

    /** Adds what is of use in a packet: our record, under {@link #RECORD}, and what other programs write. */
    static void collect(String packet, FoundTexts texts) {
        Map<String, String> properties = properties(packet);
        NAMES.forEach((property, name) -> {
            if (properties.containsKey(property)) texts.add(name, properties.get(property));
        });
    }

    /** The simple properties of a packet, by namespace and name; none where it is damaged. */
    private static Map<String, String> properties(String packet) {
        Map<String, String> properties = new HashMap<>();
        // A packet never needs a document type, and what one can do is never wanted.
        if (packet.length() > FoundTexts.LONGEST || packet.contains("<!DOCTYPE")) return properties;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            collect(factory.createXMLStreamReader(new StringReader(packet)), properties);
        } catch (XMLStreamException | RuntimeException e) {
            properties.clear();
        }
        return properties;
    }

    private static void collect(XMLStreamReader reader, Map<String, String> properties) throws XMLStreamException {
        String name = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                // Lists and their items have no name of their own: their texts are the property's.
                boolean list = RDF.equals(reader.getNamespaceURI());
                if (!list) name = reader.getNamespaceURI() + reader.getLocalName();
                // Simple properties may be written as attributes too.
                for (int i = 0; i < reader.getAttributeCount(); i++)
                    properties.putIfAbsent(
                            reader.getAttributeNamespace(i) + reader.getAttributeLocalName(i),
                            reader.getAttributeValue(i));
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                properties.putIfAbsent(name, reader.getText());
            }
        }
    }
}
