package io.zhanggui.paper;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts the numbered paragraphs of a Word document as Word does (ECMA-376, part 1, 17.9). */
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final String DIGITS = "零一二三四五六七八九";

    private static final class Level {
        private String format = "decimal";
        private String text = "";
        private int start = 1;
    }

    private final Map<String, Level[]> kinds = new HashMap<>();
    private final Map<String, String> kindOfList = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    private WordNumbers() {}

    static WordNumbers read(byte @Nullable [] part) throws XMLStreamException {
        WordNumbers numbers = new WordNumbers();
        if (part != null) {
            numbers.read(WordText.reader(part));
        }
        return numbers;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String kind = "";
        String list = "";
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    kind = WordText.attribute(xml, "abstractNumId");
                    kinds.put(kind, fresh());
                    list = "";
                }
                case "lvl" -> level = Math.min(LEVELS - 1, Integer.parseInt(WordText.attribute(xml, "ilvl")));
                case "start" -> at(kind, level).start = Integer.parseInt(WordText.value(xml));
                case "numFmt" -> at(kind, level).format = WordText.value(xml);
                case "lvlText" -> at(kind, level).text = WordText.value(xml);
                case "num" -> list = WordText.attribute(xml, "numId");
                case "abstractNumId" -> kindOfList.put(list, WordText.value(xml));
                default -> {
                    continue;
                }
            }
        }
    }

    private static Level[] fresh() {
        Level[] levels = new Level[LEVELS];
        Arrays.setAll(levels, at -> new Level());
        return levels;
    }

    private Level at(String kind, int level) {
        return kinds.computeIfAbsent(kind, key -> fresh())[level];
    }

    /** What stands before the next paragraph of a list; empty for a bullet or a list that is not known. */
    String next(String list, int asked) {
        Level[] levels = kinds.get(kindOfList.getOrDefault(list, ""));
        if (levels == null) {
            return "";
        }
        int level = Math.min(asked, LEVELS - 1);
        int[] counted = counts.computeIfAbsent(kindOfList.getOrDefault(list, ""), key -> new int[LEVELS]);
        counted[level]++;
        Arrays.fill(counted, level + 1, LEVELS, 0);
        if (levels[level].format.equals("bullet") || levels[level].format.equals("none")) {
            return "";
        }
        String written = levels[level].text;
        for (int each = 0; each <= level; each++) {
            int number = Math.max(1, counted[each]) + levels[each].start - 1;
            written = written.replace("%" + (each + 1), number(levels[each].format, number));
        }
        return written + " ";
    }

    private static String number(String format, int number) {
        return format.toLowerCase(java.util.Locale.ROOT).contains("chinese")
                        || format.startsWith("ideograph")
                        || format.startsWith("japaneseCounting")
                ? chinese(number)
                : Integer.toString(number);
    }

    /** Up to 9999, as articles are counted: 十二, 一百零五. */
    static String chinese(int number) {
        if (number >= 10_000 || number <= 0) {
            return Integer.toString(number);
        }
        StringBuilder written = new StringBuilder();
        String[] units = {"千", "百", "十", ""};
        int[] sizes = {1000, 100, 10, 1};
        boolean gap = false;
        for (int at = 0; at < sizes.length; at++) {
            int digit = number / sizes[at] % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            if (gap && number % (sizes[at] * 10) != 0) {
                written.append('零');
            }
            gap = false;
            written.append(DIGITS.charAt(digit)).append(units[at]);
        }
        String text = written.toString();
        return text.startsWith("一十") ? text.substring(1) : text;
    }
}
