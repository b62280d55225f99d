package io.zhanggui.engagement.paper.rules;

import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The documents of a tier, made of {@code resources/papers/tiers.yaml}. */
public final class TierSheets {

    private static final Map<String, Map<String, List<Map<String, String>>>> ALL = read();

    private TierSheets() {}

    /** Empty where the kind is not one of a tier's. */
    public static Optional<Sheet> of(Tier tier, String kind) {
        Map<String, List<Map<String, String>>> parts = Objects.requireNonNull(ALL.get(tier.key()));
        return switch (kind) {
            case "standard_manual" -> Optional.of(manual(tier, part(parts, "standards")));
            case "operation_flowchart" -> Optional.of(flowchart(tier, part(parts, "steps")));
            case "effect_model" -> Optional.of(model(tier, part(parts, "effect")));
            default -> Optional.empty();
        };
    }

    private static Sheet manual(Tier tier, List<Map<String, String>> standards) {
        Sheet.Writer sheet = Sheet.titled(tier.zh() + "服务标准手册")
                .chapter("总则")
                .say("本手册写明“" + tier.zh() + "”每项服务的流程、内容与交付标准；与合同不一致的，以合同为准。")
                .chapter("服务标准");
        for (Map<String, String> each : standards) {
            sheet.section(cell(each, "what"))
                    .say("流程：" + cell(each, "process"))
                    .say("内容：" + cell(each, "content"))
                    .say("交付：" + cell(each, "delivery"));
        }
        return sheet.done();
    }

    private static Sheet flowchart(Tier tier, List<Map<String, String>> steps) {
        return Sheet.titled(tier.zh() + "操作流程图")
                .chapter("流程")
                .say(String.join(
                        " → ", steps.stream().map(step -> cell(step, "step")).toList()))
                .chapter("每一步")
                .table("", List.of("步骤", "负责人", "时间", "产出"), rows(steps, "step", "who", "days", "out"))
                .done();
    }

    private static Sheet model(Tier tier, List<Map<String, String>> effect) {
        return Sheet.titled(tier.zh() + "效果评估模型")
                .chapter("怎么评")
                .say("每个指标按目标算完成率，完成率最高计 120%；按权重相加为综合得分。季节与大促的影响用去年同期对照。")
                .chapter("指标与权重")
                .table("", List.of("指标", "代码", "权重", "与什么比"), rows(effect, "name", "metric", "weight", "how"))
                .chapter("评估结论")
                .say("综合得分 100% 以上为达成，80% 至 100% 为基本达成并列出差距，80% 以下启动备选方案。")
                .done();
    }

    private static List<List<Phrase>> rows(List<Map<String, String>> entries, String... fields) {
        return entries.stream()
                .map(entry -> Stream.of(fields)
                        .map(field -> Phrase.of(cell(entry, field)))
                        .toList())
                .toList();
    }

    private static String cell(Map<String, String> entry, String field) {
        return Objects.requireNonNull(entry.get(field), () -> "\"" + field + "\" is missing in " + entry);
    }

    private static List<Map<String, String>> part(Map<String, List<Map<String, String>>> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static Map<String, Map<String, List<Map<String, String>>>> read() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TierSheets.class.getResourceAsStream("/papers/tiers.yaml")),
                StandardCharsets.UTF_8)) {
            Map<String, Map<String, Map<String, List<Map<String, String>>>>> written =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return Objects.requireNonNull(written.get("tiers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
