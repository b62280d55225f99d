package io.zhanggui.notify.channel;

import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.notify.rules.RobotSignature;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A Feishu group's own robot. Source: open.feishu.cn, 自定义机器人使用指南. */
public final class Feishu implements Sender {

    /** 9499 and 11232 too many messages. */
    private static final Set<Integer> PASSING = Set.of(9499, 11232);

    private final RobotLine line;
    private final Clock clock;

    public Feishu(RobotLine line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.FEISHU;
    }

    @Override
    public SendAnswer send(ChannelTarget target, Message message) {
        ChannelTarget.Robot robot = (ChannelTarget.Robot) target;
        Map<String, Object> body = new LinkedHashMap<>();
        if (robot.secret() != null) {
            long now = clock.instant().getEpochSecond();
            body.put("timestamp", Long.toString(now));
            body.put("sign", RobotSignature.ofFeishu(now, robot.secret()));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", message.lines()));
        return line.post(URI.create(robot.address()), body, Feishu::judge);
    }

    /** An older form of the answer says {@code StatusCode}. */
    private static SendAnswer judge(JsonNode answer) {
        return answer.has("code")
                ? RobotCodes.judge(answer, "code", "msg", PASSING)
                : RobotCodes.judge(answer, "StatusCode", "StatusMessage", PASSING);
    }
}
