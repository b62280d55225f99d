package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Finds for each broken place a suggestion such that the text with all of them applied is clean: first the rule's own
 * rewrite; where that makes a new wording with its surroundings, leaving the place out; then ending the sentence there.
 */
final class Rewriting {

    private static final int MOST_ROUNDS = 16;
    private static final int LAST_TRY = 2;

    private final String text;
    private final Function<String, List<Broken>> find;
    private final List<Piece> pieces = new ArrayList<>();

    private static final class Piece {
        private final Broken broken;
        private int tried;

        Piece(Broken broken) {
            this.broken = broken;
        }

        String suggestion() {
            if (broken.rule().counts() == TitleCount.LENGTH) {
                return "";
            }
            return switch (tried) {
                case 0 -> broken.rule().rule().rewrite();
                case 1 -> "";
                default -> "。";
            };
        }

        int shift() {
            return suggestion().length() - broken.length();
        }
    }

    private record Laid(Piece piece, int from, int to, int shift) {}

    Rewriting(String text, Function<String, List<Broken>> find) {
        this.text = text;
        this.find = find;
    }

    /** The places that are told, which further ones may have joined, each with its suggestion. */
    List<Suggested> suggest(List<Broken> told) {
        told.forEach(broken -> pieces.add(new Piece(broken)));
        for (int round = 0; round < MOST_ROUNDS && !pieces.isEmpty(); round++) {
            List<Broken> left = find.apply(rewritten());
            if (left.isEmpty()) {
                break;
            }
            List<Laid> laid = laid();
            left.forEach(each -> mend(each, laid));
        }
        return pieces.stream()
                .map(piece -> new Suggested(piece.broken, piece.suggestion()))
                .toList();
    }

    /** A broken place and what to write there. */
    record Suggested(Broken broken, String suggestion) {}

    private String rewritten() {
        StringBuilder written = new StringBuilder(text);
        pieces.reversed()
                .forEach(piece -> written.replace(piece.broken.start(), piece.broken.end(), piece.suggestion()));
        return written.toString();
    }

    /** Where each piece stands in the text rewritten so far, and by how much what follows it has moved. */
    private List<Laid> laid() {
        List<Laid> laid = new ArrayList<>();
        int shift = 0;
        for (Piece piece : pieces) {
            int from = piece.broken.start() + shift;
            shift += piece.shift();
            laid.add(new Laid(piece, from, from + piece.suggestion().length(), shift));
        }
        return laid;
    }

    /** Tries something else at the pieces that a place left over touches; one that touches none joins them. */
    private void mend(Broken left, List<Laid> laid) {
        boolean touched = false;
        for (Laid each : laid) {
            if (each.piece().tried < LAST_TRY && left.start() <= each.to() && each.from() <= left.end()) {
                touched = true;
                each.piece().tried++;
            }
        }
        if (!touched) {
            join(left, laid);
        }
    }

    /** Adds the first part of a place left over that lies in no piece. */
    private void join(Broken left, List<Laid> laid) {
        int start = left.start();
        int end = left.end();
        int shift = 0;
        for (Laid each : laid) {
            if (each.from() > start) {
                end = Math.min(end, each.from());
                break;
            }
            start = Math.max(start, each.to());
            shift = each.shift();
        }
        if (start < end) {
            pieces.add(new Piece(new Broken(left.rule(), start - shift, end - shift)));
            pieces.sort(Comparator.comparingInt(piece -> piece.broken.start()));
        }
    }
}
