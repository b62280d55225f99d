package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.Said;
import io.zhanggui.connect.formats.Format;
import io.zhanggui.connect.formats.Formats;
import io.zhanggui.connect.formats.Match;
import io.zhanggui.connect.formats.Recogniser;
import io.zhanggui.connect.formats.Recognition;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.store.JooqMappings;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.FactKind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Says what tables are: the formats that come with the program and those an agency mapped itself. */
@Component
class Recognitions {

    /** Below this not even a question makes sense: the table shares too little with any known format. */
    private static final double WORTH_ASKING = 0.35;

    private final Formats builtIn = Formats.builtIn();
    private final JooqMappings mappings;
    private final Map<Long, Recogniser> byAgency = new ConcurrentHashMap<>();

    Recognitions(JooqMappings mappings) {
        this.mappings = mappings;
    }

    Formats builtIn() {
        return builtIn;
    }

    Recognition recognise(AgencyId agency, Table table) {
        return recogniserOf(agency).recognise(table);
    }

    Choice choose(AgencyId agency, Table table, Said said) {
        Said.Mapping mapping = said.mapping();
        if (mapping != null) {
            return as(format(mapping), table);
        }
        Recognition found = recognise(agency, table);
        if (said.format() != null) {
            return find(agency, said.format())
                    .map(format -> as(format, table))
                    .orElseGet(() -> new Choice.Unknown(found.nearest().orElse(null)));
        }
        if (found.isSure()) {
            return new Choice.Known(found.best());
        }
        Match nearest = found.nearest().orElse(null);
        if (nearest == null || !nearest.missing().isEmpty() || nearest.confidence() < WORTH_ASKING) {
            return new Choice.Unknown(nearest);
        }
        return said.confirmed() ? new Choice.Known(nearest) : new Choice.Unsure(nearest);
    }

    /** The format of that key: one that comes with the program, or one of the agency's own. */
    Optional<Format> find(AgencyId agency, String key) {
        return builtIn.find(key)
                .or(() -> mappings.list(agency).stream()
                        .map(Recognitions::format)
                        .filter(own -> own.key().equals(key))
                        .findFirst());
    }

    /** Keeps a mapping for the agency's later tables. */
    void remember(AgencyId agency, Said.Mapping mapping, io.zhanggui.shared.UserId by) {
        format(mapping);
        mappings.save(agency, mapping, by);
        byAgency.remove(agency.value());
    }

    /** As somebody said, however little of the table that is. */
    private static Choice as(Format said, Table table) {
        Match nearest = Recogniser.of(said).recognise(table).nearest().orElse(null);
        return nearest != null && nearest.missing().isEmpty() ? new Choice.Known(nearest) : new Choice.Unknown(nearest);
    }

    private Recogniser recogniserOf(AgencyId agency) {
        return byAgency.computeIfAbsent(
                agency.value(),
                id -> new Recogniser(builtIn.with(
                        mappings.list(agency).stream().map(Recognitions::format).toList())));
    }

    static Format format(Said.Mapping mapping) {
        try {
            return Format.ofMapping(
                    "own_" + mapping.name(),
                    mapping.name(),
                    FactKind.valueOf(mapping.kind()),
                    mapping.fieldsByColumn());
        } catch (IllegalArgumentException e) {
            throw new Failure(ConnectError.MAPPING_FAULTY, e, mapping.name(), String.valueOf(e.getMessage()));
        }
    }
}
