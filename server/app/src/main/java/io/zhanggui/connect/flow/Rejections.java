package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.Said;
import io.zhanggui.connect.formats.Match;
import io.zhanggui.connect.formats.RowProblem;
import io.zhanggui.connect.formats.Supplied;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.secrets.Seal;
import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.RejectedRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one file that cannot be understood, sealed as soon as they are seen. */
final class Rejections {

    /** More than this is no file with some bad rows but the wrong file; it also bounds memory. */
    private static final int MOST = 200_000;

    private final String file;
    private final Seal seal;
    private final Match match;
    private final Supplied supplied;
    private final Said.@Nullable Mapping mapping;
    private final JsonMapper json;
    private final List<RejectedRow> rows = Collections.synchronizedList(new ArrayList<>());

    Rejections(
            String file, Seal seal, Match match, Supplied supplied, Said.@Nullable Mapping mapping, JsonMapper json) {
        this.file = file;
        this.seal = seal;
        this.match = match;
        this.supplied = supplied;
        this.mapping = mapping;
        this.json = json;
    }

    void add(RowBlock row, List<RowProblem> problems) {
        if (rows.size() >= MOST) {
            throw new Failure(ConnectError.TOO_MANY_BAD_ROWS, file, MOST);
        }
        SealedRow content = SealedRow.of(row, problems, match, supplied, mapping);
        String codes = problems.stream()
                .map(problem -> problem.code().code())
                .distinct()
                .collect(Collectors.joining(","));
        rows.add(new RejectedRow(row.rowNumber(), row.line(), codes, seal.close(json.writeValueAsBytes(content))));
    }

    List<RejectedRow> all() {
        return rows;
    }
}
