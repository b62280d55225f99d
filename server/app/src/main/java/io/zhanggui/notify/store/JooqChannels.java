package io.zhanggui.notify.store;

import static io.zhanggui.notify.store.generated.tables.Channel.CHANNEL;

import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.Importance;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The ways out, their targets sealed. */
@Repository
public class JooqChannels {

    private final DSLContext tables;
    private final Seal seal;
    private final JsonMapper json;

    JooqChannels(DSLContext tables, KeyFolder keys, JsonMapper json) {
        this.tables = tables;
        this.seal = new Seal(keys, "channel");
        this.json = json;
    }

    /** @param owner null for the agency's own */
    public List<Channel> list(AgencyId agency, @Nullable SubjectRef owner) {
        return tables.selectFrom(CHANNEL)
                .where(CHANNEL.AGENCY_ID.eq(agency.value()))
                .and(ownedBy(owner))
                .orderBy(CHANNEL.NAME, CHANNEL.ID)
                .fetch(this::read);
    }

    public Optional<Channel> find(AgencyId agency, @Nullable SubjectRef owner, long id) {
        return tables.selectFrom(CHANNEL)
                .where(CHANNEL.AGENCY_ID.eq(agency.value()))
                .and(ownedBy(owner))
                .and(CHANNEL.ID.eq(id))
                .fetchOptional(this::read);
    }

    private static Condition ownedBy(@Nullable SubjectRef owner) {
        return owner == null
                ? CHANNEL.OWNER_KIND.eq("")
                : CHANNEL.OWNER_KIND.eq(owner.kind()).and(CHANNEL.OWNER_ID.eq(owner.id()));
    }

    public Optional<Channel> find(long id) {
        return tables.selectFrom(CHANNEL).where(CHANNEL.ID.eq(id)).fetchOptional(this::read);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the name is taken */
    public long insert(Channel channel) {
        SubjectRef owner = channel.owner();
        Long id = tables.insertInto(CHANNEL)
                .set(CHANNEL.AGENCY_ID, channel.agency().value())
                .set(CHANNEL.OWNER_KIND, owner == null ? "" : owner.kind())
                .set(CHANNEL.OWNER_ID, owner == null ? "" : owner.id())
                .set(CHANNEL.KIND, channel.kind().name())
                .set(CHANNEL.NAME, channel.name())
                .set(CHANNEL.TARGET, sealed(channel.target()))
                .set(CHANNEL.LEAST, channel.least().name())
                .set(CHANNEL.QUIET_FROM, channel.quietFrom())
                .set(CHANNEL.QUIET_TO, channel.quietTo())
                .set(CHANNEL.HIGH_ANYWAY, channel.highAnyway())
                .set(CHANNEL.ACTIVE, channel.active())
                .returningResult(CHANNEL.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the name is taken */
    public void update(Channel channel) {
        tables.update(CHANNEL)
                .set(CHANNEL.NAME, channel.name())
                .set(CHANNEL.TARGET, sealed(channel.target()))
                .set(CHANNEL.LEAST, channel.least().name())
                .set(CHANNEL.QUIET_FROM, channel.quietFrom())
                .set(CHANNEL.QUIET_TO, channel.quietTo())
                .set(CHANNEL.HIGH_ANYWAY, channel.highAnyway())
                .set(CHANNEL.ACTIVE, channel.active())
                .where(CHANNEL.ID.eq(channel.id()))
                .execute();
    }

    public void delete(long id) {
        tables.deleteFrom(CHANNEL).where(CHANNEL.ID.eq(id)).execute();
    }

    private byte[] sealed(ChannelTarget target) {
        return seal.close(json.writeValueAsBytes(target));
    }

    private Channel read(Record row) {
        String ownerKind = row.get(CHANNEL.OWNER_KIND);
        String target = new String(seal.open(row.get(CHANNEL.TARGET)), StandardCharsets.UTF_8);
        return new Channel(
                row.get(CHANNEL.ID),
                new AgencyId(row.get(CHANNEL.AGENCY_ID)),
                ownerKind.isEmpty() ? null : new SubjectRef(ownerKind, row.get(CHANNEL.OWNER_ID)),
                ChannelKind.valueOf(row.get(CHANNEL.KIND)),
                row.get(CHANNEL.NAME),
                json.readValue(target, ChannelTarget.class),
                Importance.valueOf(row.get(CHANNEL.LEAST)),
                row.get(CHANNEL.QUIET_FROM),
                row.get(CHANNEL.QUIET_TO),
                row.get(CHANNEL.HIGH_ANYWAY),
                row.get(CHANNEL.ACTIVE));
    }
}
