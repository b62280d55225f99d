package io.zhanggui.desk.today;

import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Quarantine;
import java.time.LocalDateTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rows that could not be read wait to be mended; until then the figures lack them. */
@Component
@Order(4)
final class KeptAside implements DutySource {

    private static final String KEY = "quarantine";
    private static final Note TITLE = new Note("隔离区待修正", "Rows to mend");
    private static final String PAGE = "/data/quarantine";

    private final Quarantine quarantine;

    KeptAside(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        long rows = quarantine.list(scope, null, 0, 1).total();
        if (rows == 0) {
            return Duty.fine(KEY, TITLE, new Note("隔离区没有行", "no row is in quarantine"), now, PAGE);
        }
        return new Duty(
                KEY,
                TITLE,
                Urgency.SOON,
                new Note(rows + " 行读不懂，留在隔离区", rows + " rows could not be read and lie in quarantine"),
                new Note("打开修正，或确认不需要；过期后自动清除", "Open and mend them, or let them expire"),
                rows,
                now,
                PAGE,
                Duty.Rows.NONE);
    }
}
