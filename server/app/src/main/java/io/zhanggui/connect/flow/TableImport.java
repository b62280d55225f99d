package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.ImportOutcome;
import io.zhanggui.connect.ImportProgress;
import io.zhanggui.connect.ImportQuestion;
import io.zhanggui.connect.Said;
import io.zhanggui.connect.formats.Format;
import io.zhanggui.connect.formats.Match;
import io.zhanggui.connect.formats.RowMapping;
import io.zhanggui.connect.formats.SourceHints;
import io.zhanggui.connect.formats.Supplied;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableRows;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.LoadReceipt;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.LoadSummary;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.SourceTime;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Imports one table: recognise it, see what it lacks, read it into the warehouse as one load. */
final class TableImport {

    /** Raised whenever a file would be read otherwise than before, so that it is not taken for the same again. */
    static final int READING_VERSION = 2;

    private final Loads loads;
    private final Seal seal;
    private final JsonMapper json;
    private final AgencyPseudonyms pseudonyms;

    TableImport(Loads loads, KeyFolder keys, JsonMapper json) {
        this.loads = loads;
        this.pseudonyms = new AgencyPseudonyms(keys);
        this.seal = new Seal(keys, "quarantine");
        this.json = json;
    }

    ImportOutcome run(
            Scope scope,
            UserId by,
            Part of,
            Choice choice,
            Said said,
            Fingerprint fingerprint,
            ImportProgress progress) {
        Table table = of.table();
        String name = of.name();
        return switch (choice) {
            case Choice.Unknown unknown -> unknown.outcome(name);
            case Choice.Unsure unsure -> unsure.outcome(name);
            case Choice.Known known -> {
                Format format = known.match().format();
                SourceHints hints = SourceHints.of(table.preamble(known.match().header()), table.fileName());
                Supplied supplied = supplied(format, hints, said);
                Optional<ImportOutcome> lacking = lacking(name, known.match(), supplied);
                yield lacking.orElseGet(() -> {
                    NewLoad load = new NewLoad(name, table.sheet().orElse(null), format.key(), READING_VERSION, by);
                    LoadReceipt receipt = new Reading(scope, load, of, known.match(), supplied, hints, said)
                            .run(fingerprint, progress);
                    LoadRecord record = loads.find(scope, receipt.load()).orElseThrow();
                    return new ImportOutcome.Loaded(
                            name, format.key(), format.zh(), known.match().confidence(), record);
                });
            }
        };
    }

    /** What columns do not say comes from the notes, then the file's name, then the user. */
    private static Supplied supplied(Format format, SourceHints hints, Said said) {
        Period period = hints.findPeriod().map(SourceHints.Found::value).orElse(said.period());
        Supplied supplied = Supplied.NOTHING;
        if (period != null) {
            supplied = supplied.withPeriod(period);
        }
        if (format.needs().contains(Format.Need.AS_OF)) {
            if (hints.findPeriod().isPresent()) {
                supplied =
                        supplied.withAsOf(hints.findPeriod().get().value().to().minusDays(1));
            } else if (hints.findExportedAt().isPresent()) {
                supplied =
                        supplied.withAsOf(hints.findExportedAt().get().value().toLocalDate());
            } else if (said.asOf() != null) {
                supplied = supplied.withAsOf(said.asOf());
            }
        }
        if (period == null && said.asOf() != null && format.needs().contains(Format.Need.PERIOD)) {
            supplied = supplied.withPeriod(Period.day(said.asOf()));
        }
        String item = hints.findItemId().map(SourceHints.Found::value).orElse(said.itemId());
        return item == null ? supplied : supplied.withItem(item);
    }

    private static Optional<ImportOutcome> lacking(String name, Match match, Supplied supplied) {
        Format format = match.format();
        return format.needs().stream()
                .sorted()
                .filter(need -> !supplied.has(need))
                .findFirst()
                .map(need -> {
                    ImportQuestion question = switch (need) {
                        case AS_OF -> ImportQuestion.AS_OF;
                        case PERIOD -> ImportQuestion.PERIOD;
                        case ITEM -> ImportQuestion.ITEM;
                    };
                    ConnectError code = switch (need) {
                        case AS_OF -> ConnectError.DATE_NEEDED;
                        case PERIOD -> ConnectError.PERIOD_NEEDED;
                        case ITEM -> ConnectError.ITEM_NEEDED;
                    };
                    return new ImportOutcome.Asks(
                            name,
                            question,
                            format.key(),
                            format.zh(),
                            match.confidence(),
                            new Failure(code, name, format.zh()));
                });
    }

    /** One reading of one table. */
    private final class Reading {
        private final Scope scope;
        private final NewLoad load;
        private final Table table;
        private final String part;
        private final Match match;
        private final Supplied supplied;
        private final SourceHints hints;
        private final Said said;

        Reading(Scope scope, NewLoad load, Part of, Match match, Supplied supplied, SourceHints hints, Said said) {
            this.scope = scope;
            this.load = load;
            this.table = of.table();
            this.part = of.entry();
            this.match = match;
            this.supplied = supplied;
            this.hints = hints;
            this.said = said;
        }

        LoadReceipt run(Fingerprint fingerprint, ImportProgress progress) {
            if (!loads.listAlike(scope, load, fingerprint.start()).isEmpty()) {
                Optional<LoadRecord> equal = loads.listAlike(scope, load, identity(fingerprint)).stream()
                        .findFirst();
                if (equal.isPresent()) {
                    return loads.repeat(scope, load, equal.get());
                }
            }
            Rejections rejections = new Rejections(load.file(), seal, match, supplied, said.mapping(), json);
            try (TableRows rows = table.rows(match.header())) {
                RowMapping mapping = new RowMapping(match, supplied, pseudonyms.of(scope.agency()));
                FileFeed feed = new FileFeed(
                        mapping,
                        rows,
                        progress,
                        rejections,
                        drained -> summary(drained, rejections, fingerprint, progress));
                return loads.load(scope, load, feed);
            }
        }

        private LoadSummary summary(
                FileFeed feed, Rejections rejections, Fingerprint fingerprint, ImportProgress progress) {
            Optional<Period> ofRows = feed.span().days();
            Period supplement = supplied.period();
            Period period = ofRows.map(days -> widened(days, supplement)).orElse(supplement);
            SourceTime.Origin periodOrigin = period == null
                    ? null
                    : ofRows.isPresent() && match.format().needs().isEmpty()
                            ? SourceTime.Origin.COLUMN
                            : suppliedOrigin();
            return new LoadSummary(
                    progress.rows(),
                    sourceTime(feed, progress, rejections),
                    period,
                    periodOrigin,
                    identity(fingerprint),
                    rejections.all());
        }

        /** A name that covers the rows' days says that the days without rows were asked for as well. */
        private Period widened(Period ofRows, @org.jspecify.annotations.Nullable Period named) {
            if (named == null
                    || named.from().isAfter(ofRows.from())
                    || named.to().isBefore(ofRows.to())) {
                return ofRows;
            }
            return named;
        }

        private SourceTime.Origin suppliedOrigin() {
            return hints.findPeriod().map(found -> origin(found.origin())).orElse(SourceTime.Origin.ANSWER);
        }

        /**
         * When the file was written: what the notes, the name or the user say, unless the rows name a later moment;
         * else the latest moment of the rows, before which it cannot have been written.
         */
        private SourceTime sourceTime(FileFeed feed, ImportProgress progress, Rejections rejections) {
            Optional<LocalDateTime> notBefore = feed.span().notBefore();
            Optional<SourceTime> stated = hints.findExportedAt()
                    .map(found -> new SourceTime(found.value(), origin(found.origin())))
                    .or(() -> Optional.ofNullable(said.asOf())
                            .map(day -> new SourceTime(day.atTime(23, 59, 59), SourceTime.Origin.ANSWER)));
            if (stated.isPresent()
                    && notBefore
                            .filter(latest -> latest.isAfter(stated.get().at()))
                            .isEmpty()) {
                return stated.get();
            }
            if (notBefore.isPresent()) {
                boolean ofColumns = match.format().needs().isEmpty();
                return new SourceTime(notBefore.get(), ofColumns ? SourceTime.Origin.COLUMN : suppliedOrigin());
            }
            if (supplied.asOf() != null) {
                return new SourceTime(supplied.asOf().atStartOfDay(), suppliedOrigin());
            }
            Period period = supplied.period();
            if (period != null) {
                return new SourceTime(period.to().atStartOfDay(), suppliedOrigin());
            }
            // rows that are all in quarantine name no moment either: the first says what is wrong with them
            rejections.refuseIfAny();
            ConnectError lacking = progress.rows() == 0 ? ConnectError.TABLE_WITHOUT_ROWS : ConnectError.DATE_NEEDED;
            throw new Failure(lacking, load.file(), match.format().zh());
        }

        /** The bytes, the place in them, and what was said of them. */
        private String identity(Fingerprint fingerprint) {
            Said.Mapping mapping = said.mapping();
            return fingerprint.whole() + "|" + part + "|" + table.sheet().orElse("") + "|" + hints.exportedAt() + "|"
                    + supplied + "|" + said.asOf() + "|"
                    + (mapping == null ? "" : new TreeMap<>(mapping.fieldsByColumn()));
        }

        private static SourceTime.Origin origin(SourceHints.Origin origin) {
            return switch (origin) {
                case PREAMBLE -> SourceTime.Origin.PREAMBLE;
                case FILE_NAME -> SourceTime.Origin.FILE_NAME;
            };
        }
    }
}
