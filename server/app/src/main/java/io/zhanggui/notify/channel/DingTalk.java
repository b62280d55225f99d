package io.zhanggui.notify.channel;

import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.notify.rules.RobotSignature;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A DingTalk group's own robot. Source: open.dingtalk.com, 自定义机器人接入. */
public final class DingTalk implements Sender {

    /** -1 the system is busy, 130101 more than 20 messages a minute. */
    private static final Set<Integer> PASSING = Set.of(-1, 130101);

    private final RobotLine line;
    private final Clock clock;

    public DingTalk(RobotLine line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.DINGTALK;
    }

    @Override
    public SendAnswer send(ChannelTarget target, Message message) {
        ChannelTarget.Robot robot = (ChannelTarget.Robot) target;
        Map<String, Object> body = Map.of("msgtype", "text", "text", Map.of("content", message.lines()));
        return line.post(address(robot), body, DingTalk::judge);
    }

    private URI address(ChannelTarget.Robot robot) {
        if (robot.secret() == null) {
            return URI.create(robot.address());
        }
        long now = clock.millis();
        String join = robot.address().contains("?") ? "&" : "?";
        String signed = "timestamp=" + now + "&sign=" + RobotSignature.ofDingTalk(now, robot.secret());
        return URI.create(robot.address() + join + signed);
    }

    private static SendAnswer judge(JsonNode answer) {
        return RobotCodes.judge(answer, "errcode", "errmsg", PASSING);
    }
}
