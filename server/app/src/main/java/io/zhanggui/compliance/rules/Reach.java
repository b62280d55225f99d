package io.zhanggui.compliance.rules;

/** How far apart two places of a text are: letters between them, and whether a sentence or line ends there. */
final class Reach {

    private static final String SENTENCE_ENDS = "\n\r\u2028\u2029。！？!?；;";

    private final String text;
    private final int[] letters;
    private final int[] ends;

    Reach(String text) {
        this.text = text;
        this.letters = new int[text.length() + 1];
        this.ends = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            letters[at + 1] = letters[at] + (Character.isLetterOrDigit(one) ? 1 : 0);
            ends[at + 1] = ends[at] + (SENTENCE_ENDS.indexOf(one) >= 0 ? 1 : 0);
        }
    }

    boolean isWithin(int from, int to, int gap) {
        return from <= to && letters[to] - letters[from] <= gap && ends[to] == ends[from];
    }

    boolean isOneSentence(int from, int to) {
        return ends[from] == ends[to];
    }

    boolean isOneLine(int from, int to) {
        int lineEnd = text.indexOf('\n', Math.min(from, to));
        return lineEnd < 0 || lineEnd >= Math.max(from, to);
    }
}
