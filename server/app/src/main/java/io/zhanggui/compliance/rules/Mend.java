package io.zhanggui.compliance.rules;

/** What may be written in the place of a piece of a text: of the broken place itself and of what cannot stand without it. */
record Mend(int start, int end, String text) {

    Mend {
        if (start > end) {
            throw new IllegalArgumentException("a piece ends before it begins: " + start + "–" + end);
        }
    }

    int shift() {
        return text.length() - (end - start);
    }
}
