package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.MendOutcome;
import io.zhanggui.connect.OpenedRow;
import io.zhanggui.connect.QuarantinedRows;
import io.zhanggui.connect.formats.Format;
import io.zhanggui.connect.formats.Match;
import io.zhanggui.connect.formats.Recogniser;
import io.zhanggui.connect.formats.RowMapper;
import io.zhanggui.connect.formats.RowMapping;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadReceipt;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.LoadSummary;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.Quarantine;
import io.zhanggui.warehouse.QuarantinedRow;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Opens sealed rows and takes corrected ones in. */
final class Mending implements QuarantinedRows {

    private final Quarantine quarantine;
    private final Loads loads;
    private final Recognitions recognitions;
    private final Seal seal;
    private final AgencyPseudonyms pseudonyms;
    private final JsonMapper json;

    Mending(Quarantine quarantine, Loads loads, Recognitions recognitions, KeyFolder keys, JsonMapper json) {
        this.quarantine = quarantine;
        this.loads = loads;
        this.recognitions = recognitions;
        this.seal = new Seal(keys, "quarantine");
        this.pseudonyms = new AgencyPseudonyms(keys);
        this.json = json;
    }

    @Override
    public Page list(Scope scope, @Nullable LoadId load, int offset, int limit) {
        Quarantine.Page page = quarantine.list(scope, load, offset, limit);
        Map<LoadId, LoadRecord> records = new ConcurrentHashMap<>();
        List<OpenedRow> rows = page.rows().stream()
                .map(row -> opened(records.computeIfAbsent(row.load(), id -> record(scope, id)), row, content(row)))
                .toList();
        return new Page(rows, page.total());
    }

    @Override
    public OpenedRow get(Scope scope, LoadId load, long row) {
        QuarantinedRow found = find(scope, load, row);
        return opened(record(scope, found.load()), found, content(found));
    }

    @Override
    public MendOutcome mend(Scope scope, LoadId load, long row, List<String> cells, UserId by) {
        QuarantinedRow found = find(scope, load, row);
        if (found.mended() != null) {
            throw new Failure(
                    ConnectError.ROW_MENDED_BEFORE,
                    found.row(),
                    found.mended().by().value());
        }
        SealedRow content = content(found);
        LoadRecord file = record(scope, found.load());
        RowMapping mapping =
                new RowMapping(match(scope, file, content), content.supplied(), pseudonyms.of(scope.agency()));
        RowMapper mapper = mapping.newMapper();
        if (!mapper.map(RowBlock.typed(cells, content.width(), found.row(), found.line()))) {
            return new MendOutcome.StillWrong(mapper.problems().stream()
                    .map(SealedRow.Problem::of)
                    .map(SealedRow.Problem::opened)
                    .toList());
        }
        Scope shop = Scope.of(scope.agency(), file.shop());
        LoadReceipt receipt = loads.load(
                shop,
                load(file, found, by),
                new MendedRow(mapping.fact(), mapper, found.row(), summary(file, found, cells)));
        quarantine.markMended(shop, found.load(), found.row(), receipt.load(), by);
        return new MendOutcome.Loaded(record(shop, receipt.load()));
    }

    private Match match(Scope scope, LoadRecord file, SealedRow content) {
        Format format = content.mapping() == null
                ? recognitions.find(scope.agency(), file.format()).orElse(null)
                : Recognitions.format(content.mapping());
        return java.util.Optional.ofNullable(format)
                .flatMap(known -> Recogniser.fit(known, content.header()))
                .filter(match -> match.missing().isEmpty())
                .orElseThrow(() -> new Failure(ConnectError.MAPPING_FORGOTTEN, file.format()));
    }

    private static NewLoad load(LoadRecord file, QuarantinedRow row, UserId by) {
        return new NewLoad(
                file.file() + "#" + row.row() + " 修正", file.sheet(), file.format(), TableImport.READING_VERSION, by);
    }

    /** The row is part of its file: of the same time and of the same days. */
    private static LoadSummary summary(LoadRecord file, QuarantinedRow row, List<String> cells) {
        String identity = "mended|" + row.load().value() + "|" + row.row() + "|" + cells.hashCode();
        return new LoadSummary(1, file.sourceTime(), file.period(), file.periodOrigin(), identity, List.of());
    }

    private QuarantinedRow find(Scope scope, LoadId load, long row) {
        return quarantine
                .find(scope, load, row)
                .orElseThrow(() -> new Failure(ConnectError.NO_SUCH_ROW, load.value(), row));
    }

    private LoadRecord record(Scope scope, LoadId load) {
        return loads.find(scope, load).orElseThrow();
    }

    private SealedRow content(QuarantinedRow row) {
        return json.readValue(seal.open(row.sealed()), SealedRow.class);
    }

    private static OpenedRow opened(LoadRecord load, QuarantinedRow row, SealedRow content) {
        return new OpenedRow(
                load,
                row.row(),
                row.line(),
                content.header(),
                content.cells(),
                content.problems().stream().map(SealedRow.Problem::opened).toList(),
                row.expiresAt(),
                row.mended());
    }
}
