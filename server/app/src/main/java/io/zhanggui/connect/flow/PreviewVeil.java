package io.zhanggui.connect.flow;

import io.zhanggui.connect.formats.Binding;
import io.zhanggui.connect.formats.CellKind;
import io.zhanggui.connect.formats.FormatColumn;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides persons in a preview, which is seen before anybody has said what the columns are. Of a column that is not
 * known, or whose cell is not what the column holds, only numbers and times show: enough to tell what it is.
 */
final class PreviewVeil {

    static final String HIDDEN = "•••";

    private static final Pattern NUMBER =
            Pattern.compile("[-+¥￥]?\\d{1,3}(,\\d{3})*(\\.\\d+)?[%元]?|[-+¥￥]?\\d{1,7}(\\.\\d+)?[%元]?|-");
    private static final Pattern TIME =
            Pattern.compile("(19|20)\\d{2}[-/.年]?\\d{1,2}[-/.月]?\\d{1,2}日?([ T]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?");
    private static final Pattern ID = Pattern.compile("=?\"?[A-Za-z]{0,8}\\d{1,25}\"?");
    private static final Pattern REACHABLE =
            Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)0\\d{2,3}-?\\d{7,8}(?!\\d)|[^\\s@]+@[^\\s@]+");
    private static final Pattern LABELLED =
            Pattern.compile("((?:姓名|户名|账户名?|帐户名?|账号|帐号|昵称|联系人|证件\\S{0,4}|电话|手机\\S{0,2}|地址|邮箱)\\s*[：:]\\s*)[^\\s,，;；]+");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)(?!(?:19|20)\\d{6}(?!\\d))\\d{7,}(?!\\d)");

    private PreviewVeil() {}

    /** A cell of the column that was taken for this. */
    static String cell(String cell, @Nullable Binding binding) {
        FormatColumn target = binding == null ? null : binding.target();
        String text = cell.strip();
        if (text.isEmpty() || isPlain(text)) {
            return target != null && target.isPersonal() ? HIDDEN : cell;
        }
        CellKind kind =
                target == null || target.use() != FormatColumn.Use.BOUND || target.isPersonal() ? null : target.kind();
        boolean shown = switch (kind) {
            case TEXT, FLAG, TRADE_STATUS, REFUND_STATUS, ACTION, FIGURE, DIRECTION, PERIOD -> true;
            case ID, ORDER_REF -> ID.matcher(text).matches();
            case null, default -> false;
        };
        return shown && !REACHABLE.matcher(text).find() ? cell : HIDDEN;
    }

    /** The names of the columns; where the first row is data already, its cells are hidden like any. */
    static List<String> header(List<String> cells) {
        boolean data = cells.stream()
                .map(String::strip)
                .anyMatch(cell -> TIME.matcher(cell).matches()
                        || REACHABLE.matcher(cell).find()
                        || LONG_NUMBER.matcher(cell).find());
        return data ? cells.stream().map(cell -> cell(cell, null)).toList() : cells;
    }

    /** A line above the header: its period and its totals are of use, whose account it is is not. */
    static String note(String line) {
        String unnamed = LABELLED.matcher(line).replaceAll("$1" + HIDDEN);
        return LONG_NUMBER
                .matcher(REACHABLE.matcher(unnamed).replaceAll(HIDDEN))
                .replaceAll(HIDDEN);
    }

    private static boolean isPlain(String text) {
        return NUMBER.matcher(text).matches() || TIME.matcher(text).matches();
    }
}
