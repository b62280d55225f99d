package io.zhanggui.connect.web;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.LoadReceipt;
import io.zhanggui.warehouse.LoadRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a file's rows: read = accepted + updated + unchanged + quarantined. */
record ReceiptView(
        String load,
        long read,
        long accepted,
        long updated,
        long unchanged,
        long quarantined,
        OffsetDateTime sourceTime,
        String sourceTimeOrigin,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo) {

    static ReceiptView of(LoadRecord load) {
        LoadReceipt receipt = load.receipt();
        Period period = load.period();
        return new ReceiptView(
                String.valueOf(receipt.load().value()),
                receipt.read(),
                receipt.accepted(),
                receipt.updated(),
                receipt.unchanged(),
                receipt.quarantined(),
                load.sourceTime().at().atZone(Period.BEIJING).toOffsetDateTime(),
                load.sourceTime().origin().name().toLowerCase(Locale.ROOT),
                period == null ? null : period.from(),
                period == null ? null : period.to());
    }
}
