package io.zhanggui.metrics.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A formula over measures: a measure's name, a number, or {@code ratio(a, b)}, {@code sum(a, b)},
 * {@code difference(a, b)}, {@code product(a, b)} of formulas. Sums and products may have more than two parts.
 */
public sealed interface Formula {

    /** A measure's value. */
    record Of(String measure) implements Formula {}

    /** A number that the catalogue states. */
    record Constant(BigDecimal number) implements Formula {}

    /** Two formulas and what is done with them. */
    record Two(Operation operation, Formula left, Formula right) implements Formula {}

    /** What can be done with two numbers. */
    enum Operation {
        RATIO,
        SUM,
        DIFFERENCE,
        PRODUCT
    }

    /** The measures it needs, in the order they are named. */
    default Set<String> measures() {
        Set<String> names = new LinkedHashSet<>();
        switch (this) {
            case Of of -> names.add(of.measure());
            case Constant constant -> {}
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
                return Character.isDigit(word.charAt(0)) ? constant(word) : new Of(word);
            }
            Operation operation = List.of(Operation.values()).stream()
                    .filter(each -> each.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> fault("ratio, sum, difference or product", word));
            Formula left = formula();
            expect(',');
            Formula all = new Two(operation, left, formula());
            while (takesMore(operation) && take(',')) {
                all = new Two(operation, all, formula());
            }
            expect(')');
            return all;
        }

        private static boolean takesMore(Operation operation) {
            return operation == Operation.SUM || operation == Operation.PRODUCT;
        }

        private Formula constant(String word) {
            try {
                return new Constant(new BigDecimal(word));
            } catch (NumberFormatException e) {
                throw fault("a number", word);
            }
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
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
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
