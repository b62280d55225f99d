package io.zhanggui.metrics.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A formula over measures: a measure's name, {@code ratio(a, b)}, {@code sum(a, b)} or {@code difference(a, b)}. */
public sealed interface Formula {

    /** A measure's value. */
    record Of(String measure) implements Formula {}

    /** Two formulas and what is done with them. */
    record Two(Operation operation, Formula left, Formula right) implements Formula {}

    /** What can be done with two numbers. */
    enum Operation {
        RATIO,
        SUM,
        DIFFERENCE
    }

    /** The measures it needs, in the order they are named. */
    default Set<String> measures() {
        Set<String> names = new LinkedHashSet<>();
        switch (this) {
            case Of of -> names.add(of.measure());
            case Two two -> {
                names.addAll(two.left().measures());
                names.addAll(two.right().measures());
            }
        }
        return names;
    }

    /** Reads the text of a formula; fails with what was found and expected. */
    static Formula parse(String text) {
        Parser parser = new Parser(text);
        Formula formula = parser.formula();
        parser.end();
        return formula;
    }

    /** Recursive descent over the text. */
    final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Formula formula() {
            String word = word();
            if (!take('(')) {
                return new Of(word);
            }
            Operation operation = List.of(Operation.values()).stream()
                    .filter(each -> each.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> fault("ratio, sum or difference", word));
            Formula left = formula();
            expect(',');
            Formula right = formula();
            expect(')');
            return new Two(operation, left, right);
        }

        void end() {
            skip();
            if (at < text.length()) {
                throw fault("the end", text.substring(at));
            }
        }

        private String word() {
            skip();
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            if (start == at) {
                throw fault("a measure", text.substring(at));
            }
            return text.substring(start, at);
        }

        private boolean take(char wanted) {
            skip();
            if (at < text.length() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(char wanted) {
            if (!take(wanted)) {
                throw fault("'" + wanted + "'", text.substring(at));
            }
        }

        private void skip() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private IllegalArgumentException fault(String expected, String found) {
            return new IllegalArgumentException(
                    "formula \"" + text + "\": expected " + expected + " at " + (at + 1) + ", found \"" + found + "\"");
        }
    }
}
