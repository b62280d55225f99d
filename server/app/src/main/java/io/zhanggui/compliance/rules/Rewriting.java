package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each broken place what to write instead, such that the text with all of it applied is clean: of several
 * mends the one that reads best; where that makes a new wording with its surroundings, the next; then leaving the place
 * out; then ending the sentence there.
 */
final class Rewriting {

    private static final int MOST_ROUNDS = 24;

    private final String text;
    private final Function<String, List<Broken>> find;
    private final TitleMends titles;
    private final TextMends texts;
    private final Phrases phrases;
    private final boolean title;
    private final List<Piece> pieces = new ArrayList<>();

    private static final class Piece {
        private final Broken broken;
        private List<Mend> mends = List.of();
        private int tried;

        Piece(Broken broken) {
            this.broken = broken;
        }

        boolean hasMore() {
            return tried + 1 < mends.size();
        }

        Mend mend() {
            return mends.get(tried);
        }

        /** Where the earliest of its mends begins. */
        int first() {
            return mends.stream().mapToInt(Mend::start).min().orElse(broken.start());
        }

        /** Behind the last of its mends. */
        int last() {
            return mends.stream().mapToInt(Mend::end).max().orElse(broken.end());
        }

        /** What was not tried yet keeps off a place that is another piece's now. */
        void keepOff(int from, int to) {
            List<Mend> left = new ArrayList<>(mends.subList(0, tried + 1));
            mends.subList(tried + 1, mends.size()).stream()
                    .filter(each -> each.end() <= from || to <= each.start())
                    .forEach(left::add);
            mends = left;
        }
    }

    private record Laid(Piece piece, int from, int to, int shift) {}

    /** @param title whether the text is a title, which is a list of words */
    Rewriting(String text, boolean title, Function<String, List<Broken>> find) {
        this.text = text;
        this.title = title;
        this.find = find;
        this.titles = new TitleMends(text);
        this.texts = new TextMends(text);
        this.phrases = new Phrases(text, title);
    }

    /** The places that are told, which further ones may have joined, each with its suggestion. */
    List<Suggested> suggest(List<Broken> told) {
        told.forEach(this::add);
        offer();
        for (int round = 0; round < MOST_ROUNDS && !pieces.isEmpty(); round++) {
            List<Broken> left = find.apply(rewritten());
            if (left.isEmpty()) {
                break;
            }
            List<Laid> laid = laid();
            left.forEach(each -> mend(each, laid));
        }
        List<Suggested> each = told();
        List<Suggested> once = once(each);
        return once.size() < each.size() && find.apply(applied(once)).isEmpty() ? once : each;
    }

    /** Places side by side that are to say the same say it once. */
    private List<Suggested> once(List<Suggested> told) {
        List<Suggested> once = new ArrayList<>(told.size());
        for (Suggested each : told) {
            if (!once.isEmpty()
                    && once.getLast().says(each)
                    && isBlank(once.getLast().mend().end(), each.mend().start())) {
                once.add(once.removeLast().with(each.mend()));
            } else {
                once.add(each);
            }
        }
        return once;
    }

    private boolean isBlank(int from, int to) {
        return from <= to && text.substring(from, to).isBlank();
    }

    private String applied(List<Suggested> suggested) {
        StringBuilder written = new StringBuilder(text);
        suggested
                .reversed()
                .forEach(each -> written.replace(
                        each.mend().start(), each.mend().end(), each.mend().text()));
        return written.toString();
    }

    /** Each piece with what it is mended by; of one that is left out with what stays beside it. */
    private List<Suggested> told() {
        Remainder remainder = new Remainder(text, phrases);
        List<Suggested> told = new ArrayList<>(pieces.size());
        int reached = 0;
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            int next = at + 1 < pieces.size() ? pieces.get(at + 1).mend().start() : text.length();
            Mend mend = remainder.with(piece.mend(), reached, next);
            if (!told.isEmpty() && told.getLast().takes(piece.broken, mend)) {
                told.add(told.removeLast().with(mend));
            } else {
                told.add(new Suggested(piece.broken, mend));
            }
            reached = mend.end();
        }
        return told;
    }

    /** Places of a clause that break one rule are one: its rewrite is said once. */
    private void add(Broken broken) {
        Broken before = pieces.isEmpty() ? null : pieces.getLast().broken;
        String rewrite = broken.rule().rule().rewrite();
        boolean one = before != null
                && !title
                && before.rule().equals(broken.rule())
                && TextMends.isClause(rewrite)
                && (TextMends.isNote(rewrite) ? isNext(before, broken) : !isParted(before.end(), broken.start()));
        if (one) {
            Broken last = pieces.removeLast().broken;
            pieces.add(new Piece(new Broken(broken.rule(), last.start(), broken.end())));
        } else {
            pieces.add(new Piece(broken));
        }
    }

    /** A broken place and what to write there. */
    record Suggested(Broken broken, Mend mend) {

        /** Whether a place is left out right behind one that breaks the same rule: the two are told as one. */
        private boolean takes(Broken next, Mend left) {
            return left.text().isBlank()
                    && mend.end() == left.start()
                    && broken.rule().equals(next.rule());
        }

        /** Whether two of one class are to say the same. */
        private boolean says(Suggested next) {
            return !mend.text().isBlank()
                    && mend.text().strip().equals(next.mend.text().strip())
                    && broken.rule()
                            .rule()
                            .of()
                            .equals(next.broken.rule().rule().of());
        }

        private Suggested with(Mend left) {
            return new Suggested(broken, new Mend(mend.start(), left.end(), mend.text()));
        }
    }

    /** Gives each piece its mends; the room between two pieces of a clause is the first one's. */
    private void offer() {
        int reached = 0;
        String said = "";
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            Broken before = at == 0 ? null : pieces.get(at - 1).broken;
            int next = at + 1 < pieces.size() ? pieces.get(at + 1).broken.start() : text.length();
            boolean begun = before != null && !isParted(before.end(), piece.broken.start());
            said = isNext(before, piece.broken) ? said : "";
            boolean behind = begun && isWrittenUpTo(pieces.get(at - 1).mend(), piece.broken.start());
            piece.mends = mends(piece.broken, begun ? piece.broken.start() : reached, next, said, begun, behind);
            if (at > 0) {
                pieces.get(at - 1).keepOff(piece.first(), text.length());
            }
            reached = piece.mend().end();
            String says = plain(piece.mend().text());
            said = says.isEmpty() ? said : says;
        }
    }

    private static boolean isWrittenUpTo(Mend mend, int start) {
        return mend.end() == start && !mend.text().isBlank() && !mend.text().endsWith("，");
    }

    private static String plain(String written) {
        return written.startsWith("，") ? written.substring(1) : written;
    }

    /** Whether nothing but signs and the rest of the clause of one stands between two pieces of a text. */
    private boolean isNext(@Nullable Broken before, Broken broken) {
        if (before == null || title) {
            return false;
        }
        int clause = phrases.clauseStart(broken.start(), before.end());
        for (int at = phrases.clauseEnd(before.end(), clause); at < clause; at++) {
            if (!phrases.isBreak(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isParted(int from, int to) {
        for (int at = from; at < to; at++) {
            if (phrases.isBreak(at)) {
                return true;
            }
        }
        return false;
    }

    private List<Mend> mends(Broken broken, int least, int most, String said, boolean begun, boolean behind) {
        List<Mend> mends = new ArrayList<>(
                title ? titles.of(broken, least, most) : texts.of(broken, least, most, said, begun, behind));
        if (broken.rule().counts() != TitleCount.LENGTH) {
            int end = phrases.isBreak(broken.start() - 1) ? phrases.withTail(broken.end(), most) : broken.end();
            mends.add(new Mend(broken.start(), end, ""));
            mends.add(new Mend(broken.start(), broken.end(), ending(broken.start())));
        }
        return mends;
    }

    /** Ends the sentence; one that has not begun says where to look. */
    private String ending(int at) {
        return !title && phrases.sentenceStart(at, 0) == at ? "具体以页面说明为准。" : "。";
    }

    private String rewritten() {
        StringBuilder written = new StringBuilder(text);
        pieces.reversed()
                .forEach(piece -> written.replace(
                        piece.mend().start(), piece.mend().end(), piece.mend().text()));
        return written.toString();
    }

    /** Where each piece stands in the text rewritten so far, and by how much what follows it has moved. */
    private List<Laid> laid() {
        List<Laid> laid = new ArrayList<>();
        int shift = 0;
        for (Piece piece : pieces) {
            int from = piece.mend().start() + shift;
            shift += piece.mend().shift();
            laid.add(new Laid(piece, from, from + piece.mend().text().length(), shift));
        }
        return laid;
    }

    /** Tries something else at the pieces that a place left over touches; one that touches none joins them. */
    private void mend(Broken left, List<Laid> laid) {
        boolean touched = false;
        for (Laid each : laid) {
            if (each.piece().hasMore() && isOf(left, each)) {
                touched = true;
                each.piece().tried++;
            }
        }
        if (!touched) {
            join(left, laid);
        }
    }

    /** A count says nothing about its neighbours, but a title that is too long may be so for a word that was put in. */
    private static boolean isOf(Broken left, Laid laid) {
        if (left.rule().counts() == TitleCount.LENGTH && laid.piece().mend().shift() > 0) {
            return true;
        }
        return left.rule().counts() == null
                ? left.start() <= laid.to() && laid.from() <= left.end()
                : left.start() < laid.to() && laid.from() < left.end();
    }

    /** What the clause right before or right behind says instead of its own; empty where neither does. */
    private String saidBeside(Broken broken) {
        for (Piece piece : pieces) {
            boolean beside = piece.broken.end() <= broken.start()
                    ? isNext(piece.broken, broken)
                    : piece.broken.start() >= broken.end() && isNext(broken, piece.broken);
            String says = plain(piece.mend().text());
            if (beside && !says.isEmpty()) {
                return says;
            }
        }
        return "";
    }

    /** Adds the first part of a place left over that lies in no piece. */
    private void join(Broken left, List<Laid> laid) {
        int start = left.start();
        int end = left.end();
        int shift = 0;
        int least = 0;
        int most = text.length();
        for (Laid each : laid) {
            if (each.from() > start) {
                end = Math.min(end, each.from());
                most = each.piece().mend().start();
                break;
            }
            start = Math.max(start, each.to());
            shift = each.shift();
            least = each.piece().mend().end();
        }
        if (start < end) {
            Piece joined = new Piece(new Broken(left.rule(), start - shift, end - shift));
            String said = saidBeside(joined.broken);
            joined.mends = mends(joined.broken, least, most, said, !said.isEmpty(), false);
            pieces.forEach(piece -> piece.keepOff(joined.first(), joined.last()));
            pieces.add(joined);
            pieces.sort(Comparator.comparingInt(piece -> piece.mend().start()));
        }
    }
}
