package io.zhanggui.compliance.rules;

/** A place where a rule is broken. */
record Broken(WordedRule rule, int start, int end) {

    int length() {
        return end - start;
    }

    boolean overlaps(Broken other) {
        return start < other.end && other.start < end;
    }
}
