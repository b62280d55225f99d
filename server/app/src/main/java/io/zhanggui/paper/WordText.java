package io.zhanggui.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a Word document, with the numbers that Word itself puts before paragraphs: 第三条 may stand in no text. */
final class WordText {

    /** Laws run to some hundred kilobytes; what unpacks to more is none. */
    private static final int LONGEST_PART = 20 << 20;

    private final StringBuilder text = new StringBuilder();
    private final WordNumbers numbers;
    private String list = "";
    private int level;
    private boolean inText;
    private int paragraphStart;

    private WordText(WordNumbers numbers) {
        this.numbers = numbers;
    }

    static String read(byte[] bytes) {
        try {
            Map<String, byte[]> parts = parts(bytes);
            byte[] document = parts.get("word/document.xml");
            if (document == null) {
                throw PaperText.unreadable("不是 Word 文档（.docx）", "it is no Word document (.docx)", null);
            }
            WordText read = new WordText(WordNumbers.read(parts.get("word/numbering.xml")));
            read.document(document);
            return read.text.toString();
        } catch (IOException | XMLStreamException e) {
            throw PaperText.unreadable("Word 文档已损坏", "the Word document is damaged", e);
        }
    }

    static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")
                        || entry.getName().equals("word/numbering.xml")) {
                    byte[] part = zip.readNBytes(LONGEST_PART + 1);
                    if (part.length > LONGEST_PART) {
                        throw PaperText.unreadable("文档太大", "the document is too large", null);
                    }
                    parts.put(entry.getName(), part);
                }
            }
        }
        return parts;
    }

    private void document(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        text.append(xml.getText());
                    }
                }
                default -> {
                    continue;
                }
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "p" -> {
                paragraphStart = text.length();
                list = "";
                level = 0;
            }
            case "numId" -> list = value(xml);
            case "ilvl" -> level = Integer.parseInt(value(xml));
            case "t" -> inText = true;
            case "tab" -> text.append(' ');
            case "br", "cr" -> text.append('\n');
            default -> {
                return;
            }
        }
    }

    private void end(String element) {
        if (element.equals("t")) {
            inText = false;
        } else if (element.equals("p")) {
            if (!list.isEmpty() && !text.substring(paragraphStart).isBlank()) {
                text.insert(paragraphStart, numbers.next(list, level));
            }
            text.append('\n');
        }
    }

    static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    /** Of that name in whatever namespace; empty where there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }
}
