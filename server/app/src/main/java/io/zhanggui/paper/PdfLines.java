package io.zhanggui.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs from the lines of a page: a line that begins as an article, a heading or an item does begins a paragraph;
 * any other goes on where the line before did not end a sentence. Page numbers standing alone are left out.
 */
final class PdfLines {

    private static final String NUMERAL = "[零〇一二三四五六七八九十百千两0-9]+";
    private static final Pattern BEGINS = Pattern.compile("^(第" + NUMERAL + "[编章节条款]|[（(]" + NUMERAL + "[）)]|" + NUMERAL
            + "、|[0-9]+(\\.[0-9]+)+|[0-9]+[.．]|附件|附则|总则).*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—－ ]*[0-9]{1,4}[-—－ ]*|第?\\s*[0-9]+\\s*页.*");
    /** Chinese has no spaces: those between its characters come from how a page was set. */
    private static final Pattern GAP =
            Pattern.compile("(?<![条章节款编])(?<=[\\p{IsHan}，。：；、（）《》“”])[ ]+(?=[\\p{IsHan}，。：；、（）《》“”])");

    private static final String ENDS = "。；;：:！？!?";

    private PdfLines() {}

    static String joined(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String each : text.split("\\R")) {
            String line = GAP.matcher(each.strip()).replaceAll("");
            if (line.isEmpty() || PAGE_NUMBER.matcher(line).matches()) {
                continue;
            }
            if (goesOn(paragraphs, line)) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + line);
            } else {
                paragraphs.add(line);
            }
        }
        return String.join("\n", paragraphs);
    }

    /** The first line is a title and never goes on. */
    private static boolean goesOn(List<String> paragraphs, String line) {
        if (paragraphs.size() < 2 || BEGINS.matcher(line).matches()) {
            return false;
        }
        String last = paragraphs.getLast();
        return ENDS.indexOf(last.charAt(last.length() - 1)) < 0 && !isHeading(last);
    }

    private static boolean isHeading(String line) {
        return line.matches("第" + NUMERAL + "[编章节].{0,30}");
    }
}
