package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.contract.Expression.Operation;
import java.util.ArrayList;
import java.util.List;

/** Recursive descent over the text of an expression. */
final class ExpressionParser {

    private static final int LONGEST = 1000;

    private final String text;
    private int at;

    ExpressionParser(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST);
        }
        this.text = text;
    }

    Expression expression() {
        String word = word();
        if (!take('(')) {
            return Character.isDigit(word.charAt(0)) ? constant(word) : new Expression.Measure(word);
        }
        Operation operation = Expression.operation(word).orElseThrow(() -> unexpected(word));
        List<Expression> parts = new ArrayList<>();
        parts.add(expression());
        while (take(',')) {
            parts.add(expression());
        }
        boolean two = operation == Operation.RATIO || operation == Operation.DIFFERENCE;
        if (!take(')') || parts.size() < 2 || two && parts.size() > 2) {
            throw unexpected(text.substring(at));
        }
        return new Expression.Of(operation, List.copyOf(parts));
    }

    void end() {
        skipBlanks();
        if (at < text.length()) {
            throw unexpected(text.substring(at));
        }
    }

    private Expression constant(String word) {
        try {
            return Expression.constant(word);
        } catch (NumberFormatException e) {
            throw unexpected(word);
        }
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < text.length() && isPartOfWord(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw unexpected(text.substring(at));
        }
        return text.substring(start, at);
    }

    private static boolean isPartOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '.';
    }

    private boolean take(char wanted) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private IllegalArgumentException unexpected(String found) {
        return new IllegalArgumentException("at " + (at + 1) + ": " + found);
    }
}
