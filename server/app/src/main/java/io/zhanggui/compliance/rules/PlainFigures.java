package io.zhanggui.compliance.rules;

import com.ibm.icu.text.Normalizer2;

/** A text with its figures written plainly: ⑨·8 % as 98%, and where each character stood. */
final class PlainFigures {

    private static final String KEPT = "%¥:.。！？!?;；\n\r";
    private static final String HIDDEN = "-_*·~/|,，、 \u3000";

    private final StringBuilder plain;
    private final int[] places;

    PlainFigures(String text) {
        this.plain = new StringBuilder(text.length());
        this.places = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            char each = plain(text.charAt(at));
            if (Character.isLetterOrDigit(each) || KEPT.indexOf(each) >= 0) {
                places[plain.length()] = at;
                plain.append(each);
            }
        }
        places[plain.length()] = text.length();
    }

    /** Whether a text hides figures at all: by fillers beside digits, or digits of other forms. */
    static boolean areNeeded(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean hides = HIDDEN.indexOf(each) >= 0 || each > 0x7f && !Character.isIdeographic(each);
            if (hides) {
                return true;
            }
        }
        return false;
    }

    String text() {
        return plain.toString();
    }

    int start(int at) {
        return places[at];
    }

    /** Behind the character before a place. */
    int end(int at) {
        return at == 0 ? 0 : places[at - 1] + 1;
    }

    private static char plain(char written) {
        if (written < 0x80 || Character.isIdeographic(written)) {
            return written;
        }
        String folded = Normalizer2.getNFKCInstance().normalize(String.valueOf(written));
        return folded.length() == 1 ? folded.charAt(0) : written;
    }
}
