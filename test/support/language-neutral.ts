/** Products as they are written in package names, commands and addresses. */
const PRODUCTS = new Set(['gossip', 'jetstream', 'kafka', 'librdkafka', 'mqtt', 'nats', 'snappy', 'zookeeper']);

/** Products, companies, languages and the names of things inside them. */
const NAMES = new Set(
  `Alpha Amazon Ansible Apache Apcera Aws Beta Cedalo Cloud Cloudflare Confluent Core Docker Edge Elasticsearch Facebook
  Filebeat Flink Fluentd Flux Functions Gamma Go Grafana Jaeger Java Jenkins Kafka Kd Ki Kibana Kp Kubernetes Litmus
  Logstash Loki Meta Mosquitto Netflix Operator Platform Prometheus Pub Pulsar Python Raft Redis Registry Rust Schema Services
  Snappy Sub Synadia Tempo Terraform Uber Web Zipkin acks async await earliest exporter false localhost min ms msg rdkafka
  true ulimit us`.split(/\s+/),
);

/**
 * Whether a text reads the same in every language: names, numbers, units and code, and not one word of English. Code is a
 * call (`floor(`), a path (`config-templates/`), a compound with a product in it (`nats-server`) and whatever has a digit,
 * an underscore, a dot or a capital inside (`log4j`, `max_payload`, `acks=1`, `ConsumerLag`); of what is left, every plain
 * word must be a known name.
 */
export function isLanguageNeutral(text: string): boolean {
  return text
    .replace(/[\w.]+\(/g, '')
    .split(/[\s,;()"'!?，、；：]+/)
    .map((token) => token.replace(/[.:]$/, ''))
    .filter((token) => !/\.|^\/|\/$/.test(token))
    .map((token) => token.split(/[-/:|]+/))
    .filter((parts) => parts.length === 1 || !parts.some((part) => PRODUCTS.has(part)))
    .flat()
    .every((part) => !/^[A-Za-z][a-z]+$/.test(part) || NAMES.has(part) || PRODUCTS.has(part));
}
