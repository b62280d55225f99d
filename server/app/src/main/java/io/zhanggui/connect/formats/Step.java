package io.zhanggui.connect.formats;

import io.zhanggui.warehouse.FactKind;

/**
 * One bound column, ready for the row loop.
 *
 * @param column its place in the file
 * @param header its name in the file
 * @param target what it is
 * @param kind how it is read
 * @param places the fields it fills, by place in the fact; empty for kinds that only steer others
 */
record Step(int column, String header, FormatColumn target, CellKind kind, int[] places) {

    static Step of(Binding binding, FormatColumn target, CellKind kind, FactKind fact) {
        String[] fields = switch (kind) {
            case ADDRESS -> new String[] {"province", "city"};
            case PERIOD -> new String[] {CellKind.firstDayOf(fact), "to_day"};
            case REVIEW_TEXT -> new String[] {"text_key", "length"};
            case AMOUNT, SIGNED_AMOUNT -> new String[] {"income", "expense", "neutral"};
            case DIRECTION -> new String[0];
            default -> target.fields().toArray(new String[0]);
        };
        int[] places = new int[fields.length];
        for (int i = 0; i < fields.length; i++) {
            places[i] = fact.findColumn(fields[i]).orElseThrow();
        }
        return new Step(binding.column(), binding.header(), target, kind, places);
    }
}
