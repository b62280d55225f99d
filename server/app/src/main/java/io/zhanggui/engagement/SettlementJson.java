package io.zhanggui.engagement;

import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Finding.Weight;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the settlement engine says, in the form of its commands. */
public final class SettlementJson {

    private SettlementJson() {}

    /** Whether a contract may be signed, and all its findings. */
    public static ObjectNode of(Reading reading) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("signable", reading.signable());
        node.set("findings", findings(reading.findings()));
        return node;
    }

    public static ArrayNode refusals(List<Refusal> reasons) {
        ArrayNode nodes = JsonMapper.shared().createArrayNode();
        for (Refusal reason : reasons) {
            nodes.addObject()
                    .put("code", reason.code())
                    .put("about", reason.about())
                    .put("zh", reason.said().zh())
                    .put("en", reason.said().en())
                    .put("hintZh", reason.hint().zh())
                    .put("hintEn", reason.hint().en());
        }
        return nodes;
    }

    public static ArrayNode findings(List<Finding> findings) {
        ArrayNode nodes = JsonMapper.shared().createArrayNode();
        for (Finding finding : findings) {
            nodes.addObject()
                    .put("code", finding.code())
                    .put("weight", finding.weight() == Weight.FAULT ? "fault" : "open")
                    .put("path", finding.path())
                    .put("line", finding.line())
                    .put("column", finding.column())
                    .put("found", finding.found())
                    .put("zh", finding.said().zh())
                    .put("en", finding.said().en())
                    .put("hintZh", finding.hint().zh())
                    .put("hintEn", finding.hint().en());
        }
        return nodes;
    }
}
