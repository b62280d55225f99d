package io.zhanggui.connect.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells of a small vocabulary: flags, statuses, provinces, directions. One per thread and column kind. */
final class Words {

    /** Number of an entry that is in no vocabulary. */
    static final long UNKNOWN = Cell.INVALID;

    private static final Set<String> YES =
            Set.of("是", "true", "1", "y", "yes", "手机订单", "全部退款", "需要", "需要退货", "预售", "预售订单");
    private static final Set<String> NO =
            Set.of("否", "false", "0", "n", "no", "部分退款", "不需要", "不需要退货", "非预售", "非手机订单", "电脑订单", "现货");

    private final CellKind kind;
    private final Memo memo = new Memo();
    private final TextCells texts;

    Words(CellKind kind, TextCells texts) {
        this.kind = kind;
        this.texts = texts;
    }

    /** What the cell means; its number is {@link #UNKNOWN} for a word outside of the vocabulary. */
    Memo.Entry read(byte[] bytes, int from, int to, boolean utf8) {
        int end = kind == CellKind.ADDRESS ? secondSpace(bytes, from, to) : to;
        Memo.Entry known = memo.find(bytes, from, end);
        if (known != null) {
            return known;
        }
        byte[] raw = bytes;
        int start = from;
        int stop = end;
        if (!utf8) {
            if (!texts.decode(bytes, from, end)) {
                return new Memo.Entry(raw, null, UNKNOWN, null);
            }
            raw = texts.decoded();
            start = 0;
            stop = texts.decodedLength();
        }
        if (Cell.isNone(raw, start, stop)) {
            return memo.remember(bytes, from, end, null, Cell.NONE, null);
        }
        return meaning(new String(raw, start, stop - start, StandardCharsets.UTF_8), bytes, from, end);
    }

    private Memo.Entry meaning(String word, byte[] bytes, int from, int end) {
        switch (kind) {
            case FLAG -> {
                return memo.remember(bytes, from, end, null, flag(word), null);
            }
            case TRADE_STATUS -> {
                Optional<TradeStatus> status = TradeStatus.find(word);
                long rank = status.map(found -> (long) found.rank()).orElse(UNKNOWN);
                return memo.remember(
                        bytes, from, end, utf8(status.map(Enum::name).orElse(null)), rank, null);
            }
            case REFUND_STATUS -> {
                Optional<RefundStatus> status = RefundStatus.find(word);
                long rank = status.map(found -> (long) found.rank()).orElse(UNKNOWN);
                return memo.remember(
                        bytes, from, end, utf8(status.map(Enum::name).orElse(null)), rank, null);
            }
            case ADDRESS -> {
                Regions.Region region = Regions.of(word);
                return memo.remember(bytes, from, end, utf8(region.province()), 0, utf8(region.city()));
            }
            case DIRECTION -> {
                return memo.remember(bytes, from, end, null, direction(word), null);
            }
            case ACTION -> {
                boolean known = Set.of("pv", "cart", "fav", "buy").contains(word);
                return memo.remember(bytes, from, end, utf8(word), known ? 1 : UNKNOWN, null);
            }
            case FIGURE -> {
                Optional<TypedFigure> figure = TypedFigure.find(word);
                long known = figure.isPresent() ? 1 : UNKNOWN;
                return memo.remember(
                        bytes, from, end, utf8(figure.map(TypedFigure::word).orElse(null)), known, null);
            }
            default -> throw new IllegalStateException(kind + " has no vocabulary");
        }
    }

    private static long flag(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return YES.contains(lower) ? 1 : NO.contains(lower) ? 0 : UNKNOWN;
    }

    /** Place among income, expense and neutral. */
    private static long direction(String word) {
        return switch (word) {
            case "收入", "+", "已收入" -> 0;
            case "支出", "-", "已支出" -> 1;
            case "不计收支", "其他", "资金转移" -> 2;
            default -> UNKNOWN;
        };
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static int secondSpace(byte[] bytes, int from, int to) {
        int spaces = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == ' ' && ++spaces == 2) {
                return i;
            }
        }
        return to;
    }
}
