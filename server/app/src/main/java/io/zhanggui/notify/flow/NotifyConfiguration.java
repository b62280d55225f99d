package io.zhanggui.notify.flow;

import io.zhanggui.notify.channel.DingTalk;
import io.zhanggui.notify.channel.Email;
import io.zhanggui.notify.channel.Feishu;
import io.zhanggui.notify.channel.RobotLine;
import io.zhanggui.notify.channel.Sender;
import io.zhanggui.notify.channel.WeCom;
import io.zhanggui.outward.OutwardAddresses;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the ways out together. */
@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    RobotLine robotLine(OutwardAddresses outward, JsonMapper json) {
        return new RobotLine(outward, json, PATIENCE);
    }

    @Bean
    Sender dingTalk(RobotLine line, Clock clock) {
        return new DingTalk(line, clock);
    }

    @Bean
    Sender feishu(RobotLine line, Clock clock) {
        return new Feishu(line, clock);
    }

    @Bean
    Sender weCom(RobotLine line) {
        return new WeCom(line);
    }

    @Bean
    Sender email(OutwardAddresses outward) {
        return new Email(outward, PATIENCE);
    }
}
