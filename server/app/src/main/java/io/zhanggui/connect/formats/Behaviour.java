package io.zhanggui.connect.formats;

import io.zhanggui.connect.reading.CandidateRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The public behaviour files have no header: user, item, category, action, unix seconds. */
final class Behaviour {

    private static final int COLUMNS = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern ACTION = Pattern.compile("pv|cart|fav|buy");
    private static final Pattern SECONDS = Pattern.compile("\\d{10}");

    private Behaviour() {}

    /** Whether nearly all of the rows are events. */
    static boolean fits(List<CandidateRow> head) {
        if (head.isEmpty() || !isEvent(head.getFirst().cells())) {
            return false;
        }
        long events = head.stream().filter(row -> isEvent(row.cells())).count();
        return events * 10 >= head.size() * 8L;
    }

    private static boolean isEvent(List<String> cells) {
        return cells.size() == COLUMNS
                && NUMBER.matcher(cells.get(0)).matches()
                && NUMBER.matcher(cells.get(1)).matches()
                && NUMBER.matcher(cells.get(2)).matches()
                && ACTION.matcher(cells.get(3)).matches()
                && SECONDS.matcher(cells.get(4)).matches();
    }

    /** The format's columns by place. */
    static Match match(Format format) {
        List<Binding> bindings = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            FormatColumn column = format.columns().get(i);
            bindings.add(new Binding(i, column.name(), Binding.State.KNOWN, column));
        }
        return new Match(format, 1, -1, bindings, List.of());
    }
}
