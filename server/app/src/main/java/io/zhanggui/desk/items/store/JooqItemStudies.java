package io.zhanggui.desk.items.store;

import static io.zhanggui.desk.store.generated.tables.ItemStudy.ITEM_STUDY;

import io.zhanggui.desk.items.ItemStudy;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Studies of items, each kept. */
@Repository
public class JooqItemStudies {

    private final DSLContext tables;
    private final Clock clock;

    JooqItemStudies(DSLContext tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The latest of each item. */
    public List<ItemStudy> listLatest(Scope scope) {
        Map<String, ItemStudy> latest = new LinkedHashMap<>();
        tables.selectFrom(ITEM_STUDY)
                .where(ITEM_STUDY.AGENCY_ID.eq(scope.agency().value()))
                .and(ITEM_STUDY.SHOP_ID.in(scope.shopNumbers()))
                .orderBy(ITEM_STUDY.ID)
                .forEach(row -> {
                    String key = row.get(ITEM_STUDY.SHOP_ID) + " " + row.get(ITEM_STUDY.ITEM_ID);
                    ItemStudy before = latest.get(key);
                    latest.put(
                            key,
                            new ItemStudy(
                                    row.get(ITEM_STUDY.SHOP_ID),
                                    row.get(ITEM_STUDY.ITEM_ID),
                                    row.get(ITEM_STUDY.NOTE),
                                    row.get(ITEM_STUDY.BY_USER),
                                    row.get(ITEM_STUDY.STUDIED_AT).toInstant(),
                                    before == null ? 1 : before.times() + 1));
                });
        return List.copyOf(latest.values());
    }

    public void insert(Scope shop, UserId by, String item, String note) {
        tables.insertInto(ITEM_STUDY)
                .set(ITEM_STUDY.AGENCY_ID, shop.agency().value())
                .set(ITEM_STUDY.SHOP_ID, shop.onlyShop().value())
                .set(ITEM_STUDY.ITEM_ID, item)
                .set(ITEM_STUDY.NOTE, note)
                .set(ITEM_STUDY.BY_USER, by.value())
                .set(
                        ITEM_STUDY.STUDIED_AT,
                        clock.instant().atZone(Period.BEIJING).toOffsetDateTime())
                .execute();
    }
}
