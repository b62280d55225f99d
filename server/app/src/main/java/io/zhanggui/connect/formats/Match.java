package io.zhanggui.connect.formats;

import java.util.List;

/**
 * How well a format fits a table.
 *
 * @param format the format
 * @param confidence 0 to 1
 * @param header place of the header among the table's first rows; -1 where it has none
 * @param bindings one for each named column of the file
 * @param missing names of required columns that the file lacks
 */
public record Match(Format format, double confidence, int header, List<Binding> bindings, List<String> missing) {

    public Match {
        bindings = List.copyOf(bindings);
        missing = List.copyOf(missing);
    }

    /** Columns found only by a name that is nearly theirs: worth a question. */
    public List<Binding> renamed() {
        return bindings.stream()
                .filter(binding -> binding.state() == Binding.State.RENAMED)
                .toList();
    }

    /** Columns that the format does not know. */
    public List<Binding> unknown() {
        return bindings.stream()
                .filter(binding -> binding.state() == Binding.State.UNKNOWN)
                .toList();
    }
}
