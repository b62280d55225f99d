package io.zhanggui.compliance.gate.store;

import static io.zhanggui.compliance.gate.store.generated.tables.AdText.AD_TEXT;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Advertising texts that asked to go out; how they were decided stands with the approvals. */
@Repository
public class JooqAdTexts {

    private static final int MOST = 200;

    private final DSLContext tables;

    JooqAdTexts(DSLContext tables) {
        this.tables = tables;
    }

    /** A text as it was asked for. */
    public record Asked(
            long id,
            ShopId shop,
            TextKind kind,
            Category category,
            String title,
            String content,
            String hash,
            @Nullable String approvalNumber,
            @Nullable LocalDate validUntil,
            UserId by,
            Instant at) {}

    /** @param asked its id is not looked at */
    public long insert(AgencyId agency, Asked asked) {
        Long id = tables.insertInto(AD_TEXT)
                .set(AD_TEXT.AGENCY_ID, agency.value())
                .set(AD_TEXT.SHOP_ID, asked.shop().value())
                .set(AD_TEXT.KIND, asked.kind().name())
                .set(AD_TEXT.CATEGORY, asked.category().word())
                .set(AD_TEXT.TITLE, asked.title())
                .set(AD_TEXT.CONTENT, asked.content())
                .set(AD_TEXT.HASH, asked.hash())
                .set(AD_TEXT.APPROVAL_NUMBER, asked.approvalNumber())
                .set(AD_TEXT.VALID_UNTIL, asked.validUntil())
                .set(AD_TEXT.BY_USER, asked.by().value())
                .set(AD_TEXT.AT, Moments.of(asked.at()))
                .returningResult(AD_TEXT.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    /** The newest first. */
    public List<Asked> list(Scope scope) {
        return tables.selectFrom(AD_TEXT)
                .where(AD_TEXT.AGENCY_ID.eq(scope.agency().value()))
                .and(AD_TEXT.SHOP_ID.in(scope.shopNumbers()))
                .orderBy(AD_TEXT.ID.desc())
                .limit(MOST)
                .fetch(JooqAdTexts::read);
    }

    /** A text whose authority's approval runs out, and whose. */
    public record Ending(AgencyId agency, Asked text) {}

    /** Those of all agencies that run out from one day to another. */
    public List<Ending> listEnding(LocalDate from, LocalDate to) {
        return tables.selectFrom(AD_TEXT)
                .where(AD_TEXT.VALID_UNTIL.between(from, to))
                .orderBy(AD_TEXT.ID)
                .fetch(row -> new Ending(new AgencyId(row.get(AD_TEXT.AGENCY_ID)), read(row)));
    }

    private static Asked read(Record row) {
        return new Asked(
                row.get(AD_TEXT.ID),
                new ShopId(row.get(AD_TEXT.SHOP_ID)),
                TextKind.valueOf(row.get(AD_TEXT.KIND)),
                Category.named(row.get(AD_TEXT.CATEGORY)),
                row.get(AD_TEXT.TITLE),
                row.get(AD_TEXT.CONTENT),
                row.get(AD_TEXT.HASH),
                row.get(AD_TEXT.APPROVAL_NUMBER),
                row.get(AD_TEXT.VALID_UNTIL),
                new UserId(row.get(AD_TEXT.BY_USER)),
                row.get(AD_TEXT.AT).toInstant());
    }
}
