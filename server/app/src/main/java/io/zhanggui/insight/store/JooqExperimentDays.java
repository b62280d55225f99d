package io.zhanggui.insight.store;

import static io.zhanggui.insight.store.generated.tables.ExperimentReading.EXPERIMENT_READING;

import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.ExperimentId;
import io.zhanggui.insight.experiment.KeptDay;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** What the days brought to the variants, with every version that was told. */
@Repository
public class JooqExperimentDays {

    private final DSLContext tables;
    private final Clock clock;

    JooqExperimentDays(DSLContext tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The rows that count: of each day and variant the newest version, in the order of the days. */
    public List<DaySums> listDays(ExperimentId id) {
        Map<List<Object>, DaySums> newest = new LinkedHashMap<>();
        listVersions(id)
                .forEach(kept -> newest.put(List.of(kept.day().day(), kept.day().variant()), kept.day()));
        return List.copyOf(newest.values());
    }

    /** All that was ever told, by day, variant and version. */
    public List<KeptDay> listVersions(ExperimentId id) {
        return tables.selectFrom(EXPERIMENT_READING)
                .where(EXPERIMENT_READING.EXPERIMENT_ID.eq(id.value()))
                .orderBy(EXPERIMENT_READING.DAY, EXPERIMENT_READING.NUMBER, EXPERIMENT_READING.VERSION)
                .fetch(JooqExperimentDays::read);
    }

    /** A further version of a day. */
    public void insert(ExperimentId id, DaySums day, int version, UserId by) {
        DaySums.Sums sums = day.sums();
        tables.insertInto(EXPERIMENT_READING)
                .set(EXPERIMENT_READING.EXPERIMENT_ID, id.value())
                .set(EXPERIMENT_READING.DAY, day.day())
                .set(EXPERIMENT_READING.NUMBER, day.variant())
                .set(EXPERIMENT_READING.VERSION, version)
                .set(EXPERIMENT_READING.UNITS, sums.units())
                .set(EXPERIMENT_READING.TOTAL, sums.total())
                .set(EXPERIMENT_READING.SQUARES, sums.squares())
                .set(EXPERIMENT_READING.BELOW, sums.below())
                .set(EXPERIMENT_READING.BELOW_SQUARES, sums.belowSquares())
                .set(EXPERIMENT_READING.PRODUCTS, sums.products())
                .set(EXPERIMENT_READING.BY_USER, by.value())
                .set(
                        EXPERIMENT_READING.AT,
                        clock.instant().atZone(Period.BEIJING).toOffsetDateTime())
                .execute();
    }

    private static KeptDay read(Record row) {
        DaySums.Sums sums = new DaySums.Sums(
                row.get(EXPERIMENT_READING.UNITS),
                row.get(EXPERIMENT_READING.TOTAL),
                row.get(EXPERIMENT_READING.SQUARES),
                row.get(EXPERIMENT_READING.BELOW),
                row.get(EXPERIMENT_READING.BELOW_SQUARES),
                row.get(EXPERIMENT_READING.PRODUCTS));
        return new KeptDay(
                new DaySums(row.get(EXPERIMENT_READING.DAY), row.get(EXPERIMENT_READING.NUMBER), sums),
                row.get(EXPERIMENT_READING.VERSION),
                new UserId(row.get(EXPERIMENT_READING.BY_USER)),
                row.get(EXPERIMENT_READING.AT).toInstant());
    }
}
