package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.shopcheck.BulkLine;
import io.zhanggui.compliance.shopcheck.store.JooqBulkChecks.SealedLine;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lines of files as they are kept: their words sealed, their classes not. */
@Component
class SealedLines {

    private final Seal seal;
    private final JsonMapper json;

    SealedLines(KeyFolder keys, JsonMapper json) {
        this.seal = new Seal(keys, "checked-lines");
        this.json = json;
    }

    SealedLine close(BulkLine line) {
        String classes = line.findings().map(Finding::kind).distinct().collect(Collectors.joining(" ", " ", " "));
        return new SealedLine(line.line(), line.verdict(), classes, seal.close(json.writeValueAsBytes(line)));
    }

    BulkLine open(byte[] content) {
        return json.readValue(seal.open(content), BulkLine.class);
    }
}
