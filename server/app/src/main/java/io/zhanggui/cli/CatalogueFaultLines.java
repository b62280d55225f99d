package io.zhanggui.cli;

import io.zhanggui.metrics.CatalogueFault;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Faults of catalogue files, one a line as {@code file:line:column: what is wrong}, as editors understand it. */
final class CatalogueFaultLines {

    private final GlobalOptions global;
    private final Terminal terminal;

    CatalogueFaultLines(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    /** Shows them, and says whether there were any. */
    boolean show(JsonNode faults) {
        for (JsonNode fault : faults) {
            if (global.json) {
                terminal.print(fault.toString());
            } else {
                String said = fault.path(global.language.name()).asString("");
                String hint =
                        fault.path(global.language.choose("hintZh", "hintEn")).asString("");
                terminal.complain(fault.path("file").asString("") + ":"
                        + fault.path("line").asString("") + ":"
                        + fault.path("column").asString("") + ": " + said
                        + global.language.choose("。", "; ") + hint
                        + " (" + fault.path("code").asString("") + ")");
            }
        }
        return !faults.isEmpty();
    }

    static JsonNode of(List<CatalogueFault> faults) {
        ArrayNode nodes = JsonMapper.shared().createArrayNode();
        for (CatalogueFault fault : faults) {
            ObjectNode node = nodes.addObject();
            node.put("file", fault.file())
                    .put("line", fault.line())
                    .put("column", fault.column())
                    .put("code", fault.code())
                    .put("found", fault.found());
            ArrayNode expected = node.putArray("expected");
            fault.expected().forEach(expected::add);
            node.put("zh", fault.said().zh())
                    .put("en", fault.said().en())
                    .put("hintZh", fault.hint().zh())
                    .put("hintEn", fault.hint().en());
        }
        return nodes;
    }
}
