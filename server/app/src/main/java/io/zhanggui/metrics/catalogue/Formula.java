package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A formula over measures: a measure's name, a number, or {@code ratio(a, b)}, {@code sum(a, b)},
 * {@code difference(a, b)}, {@code product(a, b)} of formulas. Sums and products may have more than two parts.
 */
public sealed interface Formula {

    /** More than this nobody reads; it also bounds how deep a formula nests. */
    int LONGEST = 1000;

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

    /** The same with every name replaced by what it stands for. */
    default Formula with(Function<String, Formula> meaning) {
        return switch (this) {
            case Of of -> meaning.apply(of.measure());
            case Constant constant -> constant;
            case Two two ->
                new Two(two.operation(), two.left().with(meaning), two.right().with(meaning));
        };
    }

    /** Whether its values of several days add up to that of all of them, if those of its measures do. */
    default boolean adds() {
        return switch (this) {
            case Of of -> true;
            case Constant constant -> false;
            case Two two ->
                switch (two.operation()) {
                    case RATIO -> two.left().adds() && two.right() instanceof Constant;
                    case PRODUCT ->
                        two.left().adds() && two.right() instanceof Constant
                                || two.right().adds() && two.left() instanceof Constant;
                    case SUM, DIFFERENCE -> two.left().adds() && two.right().adds();
                };
        };
    }

    /** Reads the text of a formula; fails with what was found and expected. */
    static Formula parse(String text) {
        if (text.length() > LONGEST) {
            throw BadEntry.of(FaultKind.TOO_LONG, String.valueOf(text.length()), String.valueOf(LONGEST));
        }
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
                    .orElseThrow(() -> fault(word, "ratio", "sum", "difference", "product"));
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
                throw fault(word, "0.02");
            }
        }

        void end() {
            skip();
            if (at < text.length()) {
                throw fault(text.substring(at), "end of formula");
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
                throw fault(text.substring(at), "orders_paid");
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
                throw fault(text.substring(at), String.valueOf(wanted));
            }
        }

        private void skip() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private BadEntry fault(String found, String... expected) {
            return BadEntry.of(FaultKind.BAD_FORMULA, found, expected)
                    .about(new Note("第 " + (at + 1) + " 个字", "at " + (at + 1)));
        }
    }
}
