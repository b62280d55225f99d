package io.zhanggui.compliance.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Marks the words in which two texts differ; a number is marked as a whole. Space makes no difference. */
public final class WordMarks {

    private static final Pattern TOKEN =
            Pattern.compile("[零〇一二三四五六七八九十百千万亿两]+|[0-9][0-9.,]*|[A-Za-z]+|\\s+|.", Pattern.DOTALL);
    /** Longer texts are marked whole: nobody reads that many marks. */
    private static final long MOST_CELLS = 16_000_000;
    /** Fewer equal letters between two marks are drawn into them. */
    private static final int SHORTEST_ISLAND = 2;

    private WordMarks() {}

    /** A piece of either text. */
    public record Piece(Side side, String text) {}

    /** Which of the texts a piece is in. */
    public enum Side {
        BOTH,
        BEFORE,
        AFTER;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Both texts in one: those in {@code BEFORE} and {@code BOTH} make the earlier, the others the later one. */
    public static List<Piece> mark(String before, String after) {
        List<String> earlier = tokens(before);
        List<String> later = tokens(after);
        if ((long) earlier.size() * later.size() > MOST_CELLS) {
            return List.of(new Piece(Side.BEFORE, before), new Piece(Side.AFTER, after));
        }
        return joined(withoutIslands(joined(pieces(earlier, later))));
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int one = before.size() - 1; one >= 0; one--) {
            for (int other = after.size() - 1; other >= 0; other--) {
                common[one][other] = alike(before.get(one), after.get(other))
                        ? common[one + 1][other + 1] + 1
                        : Math.max(common[one + 1][other], common[one][other + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int one = 0;
        int other = 0;
        while (one < before.size() || other < after.size()) {
            if (one < before.size() && other < after.size() && alike(before.get(one), after.get(other))) {
                pieces.add(new Piece(Side.BOTH, after.get(other)));
                one++;
                other++;
            } else if (one < before.size()
                    && (other == after.size() || common[one + 1][other] >= common[one][other + 1])) {
                pieces.add(new Piece(Side.BEFORE, before.get(one++)));
            } else {
                pieces.add(new Piece(Side.AFTER, after.get(other++)));
            }
        }
        return pieces;
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || Layout.without(List.of(one)).equals(Layout.without(List.of(other)));
    }

    /** Draws single equal letters between two marks into both of them. */
    private static List<Piece> withoutIslands(List<Piece> pieces) {
        List<Piece> drawn = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean island = piece.side() == Side.BOTH
                    && at > 0
                    && at + 1 < pieces.size()
                    && piece.text().length() < SHORTEST_ISLAND
                    && !piece.text().isBlank();
            if (island) {
                drawn.add(new Piece(Side.BEFORE, piece.text()));
                drawn.add(new Piece(Side.AFTER, piece.text()));
            } else {
                drawn.add(piece);
            }
        }
        return drawn;
    }

    /** Neighbouring marks become one of the earlier and one of the later text. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        StringBuilder both = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.side() == Side.BOTH) {
                flush(joined, Side.BEFORE, gone);
                flush(joined, Side.AFTER, come);
                both.append(piece.text());
            } else {
                flush(joined, Side.BOTH, both);
                (piece.side() == Side.BEFORE ? gone : come).append(piece.text());
            }
        }
        flush(joined, Side.BOTH, both);
        flush(joined, Side.BEFORE, gone);
        flush(joined, Side.AFTER, come);
        return joined;
    }

    private static void flush(List<Piece> pieces, Side side, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(side, text.toString()));
            text.setLength(0);
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }
}
