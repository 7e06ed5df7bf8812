/**
 * The settings that current versions know, among those that are written here, with the values they take. For Kafka and EMQX
 * there is no server to try them on: the table stands in for it, taken from
 *
 * - Kafka 4.1 and 4.2, generated references of broker, topic, producer and consumer settings (kafka-site), the group settings
 *   of 4.4, and the KRaft and MirrorMaker 2 settings of its source;
 * - EMQX 6, emqx_schema.erl and the shipped examples.
 *
 * Mosquitto and nats-server are run besides; their tables (mosquitto.conf manual page of 2.1, opts.go of 2.15) cover what
 * the installed, older versions do not know yet. Options of the nats tool are those of its stream and consumer commands.
 */
export const CURRENT: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = (() => {
  const count = /^[1-9]\d*$/;
  const natural = /^\d+$/;
  const flag = /^(true|false)$/;
  const hosts = /^[\w.-]+:\d+(,[\w.-]+:\d+)*$/;
  const name = /^[\w.-]+$/;
  const path = /^\/[\w./-]+$/;
  const quotedPath = /^"\/[\w./-]+"$/;
  const serverTls = /^\{ (cert|key)_file: .* \}$/;
  const duration = /^\d+(ms|s|m|h|d)$/;
  const listeners = /^(\w+:\/\/[\w.-]*:\d+)(,\w+:\/\/[\w.-]*:\d+)*$/;
  const roles = {
    'process.roles': /^(broker|controller|broker,controller)$/,
    'node.id': natural,
    'controller.quorum.bootstrap.servers': hosts,
    'controller.listener.names': /^CONTROLLER$/,
    listeners,
    'listener.security.protocol.map':
      /^\w+:(PLAINTEXT|SSL|SASL_PLAINTEXT|SASL_SSL)(,\w+:(PLAINTEXT|SSL|SASL_PLAINTEXT|SASL_SSL))*$/,
    'log.dirs': path,
  };
  return {
    'server.properties': {
      ...roles,
      'advertised.listeners': listeners,
      'inter.broker.listener.name': name,
      'broker.rack': name,
      'auto.create.topics.enable': flag,
      'num.partitions': count,
      'default.replication.factor': count,
      'unclean.leader.election.enable': flag,
      'log.retention.ms': count,
      'message.max.bytes': count,
      'replica.fetch.max.bytes': count,
      'remote.log.storage.system.enable': flag,
      'ssl.keystore.location': path,
      'ssl.client.auth': /^(required|requested|none)$/,
      'authorizer.class.name': /^org\.apache\.kafka\.metadata\.authorizer\.StandardAuthorizer$/,
    },
    'controller.properties': roles,
    'create-topic.sh': {
      '--partitions': count,
      '--replication-factor': count,
      '--config min.insync.replicas': count,
      '--config retention.ms': count,
      '--config max.message.bytes': count,
      '--config local.retention.ms': count,
      '--config remote.storage.enable': flag,
    },
    'producer.properties': {
      'bootstrap.servers': hosts,
      acks: /^(all|-1|0|1)$/,
      'enable.idempotence': flag,
      'transactional.id': name,
      'linger.ms': natural,
      'batch.size': natural,
      'compression.type': /^(none|gzip|snappy|lz4|zstd)$/,
      'max.request.size': natural,
      'delivery.timeout.ms': natural,
    },
    'consumer.properties': {
      'bootstrap.servers': hosts,
      'group.id': name,
      'group.protocol': /^(classic|consumer)$/,
      'enable.auto.commit': flag,
      'auto.offset.reset': /^(latest|earliest|none|by_duration:PT\w+)$/,
      'isolation.level': /^(read_committed|read_uncommitted)$/,
      'fetch.min.bytes': natural,
      'max.partition.fetch.bytes': natural,
    },
    'share-consumer.properties': {
      'bootstrap.servers': hosts,
      'group.id': name,
      'share.acknowledgement.mode': /^(implicit|explicit)$/,
    },
    'configure-group.sh': {
      '--entity-type': /^groups$/,
      '--entity-name': name,
      // The tool takes one option of this name.
      '--add-config':
        /^share\.auto\.offset\.reset=earliest(,errors\.deadletterqueue\.topic\.name=dlq\.\w+,errors\.deadletterqueue\.copy\.record\.enable=true)?$/,
    },
    'mirror-maker.properties': {
      clusters: /^\w+(, \w+)*$/,
      'primary.bootstrap.servers': hosts,
      'secondary.bootstrap.servers': hosts,
      'primary->secondary.enabled': flag,
      'primary->secondary.topics': /^[\w-]+(\.\*)?$/,
      'replication.policy.class': /^org\.apache\.kafka\.connect\.mirror\.(Default|Identity)ReplicationPolicy$/,
      'primary.consumer.isolation.level': /^(read_committed|read_uncommitted)$/,
      'secondary.producer.max.request.size': natural,
      'primary->secondary.sync.group.offsets.enabled': flag,
      'replication.factor': count,
    },
    'nats-server.conf': {
      server_name: name,
      listen: hosts,
      http: hosts,
      'authorization.user': name,
      'authorization.password': /^\$\w+$/,
      max_payload: count,
      max_connections: count,
      mappings: /^\{ "[\w.*]+": "[\w.]+\.\$1\.\{\{partition\(\d+,1\)\}\}" \}$/,
      ping_interval: duration,
      ping_max: count,
      write_deadline: duration,
      'cluster.name': name,
      'cluster.listen': hosts,
      'cluster.routes': /^\[nats:\/\/.*\]$/,
      'jetstream.store_dir': path,
      'jetstream.max_file_store': /^\d+GB$/,
      'jetstream.max_memory_store': /^\d+[GM]B$/,
      'jetstream.sync_interval': /^(always|\d+s)$/,
      'jetstream.domain': name,
      'leafnodes.listen': hosts,
      'gateway.name': name,
      'gateway.listen': hosts,
      'gateway.authorization': /^\{ user: gateway, password: \$\w+ \}$/,
      'gateway.gateways': /^\[( \{ name: [\w-]+, url: "nats:\/\/[\w-]+:\d+" \},?)+ \]$/,
      'gateway.tls': serverTls,
      'mqtt.listen': hosts,
      'mqtt.tls': serverTls,
      'tls.cert_file': path,
      'tls.key_file': path,
    },
    'nats-leaf.conf': {
      server_name: name,
      listen: hosts,
      'jetstream.store_dir': path,
      'jetstream.max_file_store': /^\d+GB$/,
      'jetstream.max_memory_store': /^\d+[GM]B$/,
      'jetstream.domain': name,
      'leafnodes.remotes': /^\[ \{ url: "nats-leaf:\/\/.*" \} \]$/,
    },
    'create-site-stream.sh': {
      '--storage': /^(file|memory)$/,
      '--replicas': /^[1-5]$/,
      '--max-age': duration,
      '--max-bytes': /^\d+(GiB)?$/,
      '--discard': /^(old|new)$/,
    },
    'create-stream.sh': {
      '--storage': /^(file|memory)$/,
      '--replicas': /^[1-5]$/,
      '--retention': /^(limits|interest|work)$/,
      '--max-age': duration,
      '--max-bytes': /^\d+(GiB)?$/,
      '--discard': /^(old|new)$/,
      '--max-msg-size': count,
      '--dupe-window': duration,
      '--allow-batch': flag,
      '--source': /^\{"name":"[\w-]+","external":\{"api":"\$JS\.[\w-]+\.API"\}\}$/,
    },
    'create-mirror.sh': {
      '--storage': /^(file|memory)$/,
      '--replicas': /^[1-5]$/,
      '--max-age': duration,
      '--max-bytes': /^\d+(GiB)?$/,
      '--discard': /^old$/,
    },
    'create-consumer.sh': {
      '--pull': /^$/,
      '--ack': /^(none|all|explicit)$/,
      '--deliver': /^(all|new|last)$/,
      '--wait': duration,
      '--max-deliver': count,
      '--max-pending': count,
      '--replay': /^(instant|original)$/,
    },
    'mosquitto.conf': {
      per_listener_settings: flag,
      listener: /^\d+( [\d.]+)?$/,
      allow_anonymous: flag,
      max_connections: count,
      persistence: flag,
      persistence_location: /^\/.*\/$/,
      autosave_interval: count,
      max_queued_messages: count,
      max_inflight_messages: count,
      queue_qos0_messages: flag,
      persistent_client_expiration: /^\d+[hdwmy]$/,
      max_packet_size: count,
      set_tcp_nodelay: flag,
      cafile: path,
      certfile: path,
      keyfile: path,
      require_certificate: flag,
      use_identity_as_username: flag,
      acl_file: path,
      connection: name,
      address: hosts,
      bridge_cafile: path,
      bridge_certfile: path,
      bridge_keyfile: path,
      topic: /^\S+ (in|out|both) [012]$/,
      cleansession: flag,
      restart_timeout: /^\d+ \d+$/,
    },
    'acl.conf': {
      'allow, all': /^all, \["[\w/]+\$\{username\}\/#"\]$/,
      'allow, {username, "backend"}': /^all, \["[\w/]+#"\]$/,
      deny: /^all$/,
    },
    'emqx.conf': {
      'node.name': /^"emqx@.*"$/,
      'node.cookie': /^"\$\{\w+\}"$/,
      'node.role': /^(core|replicant)$/,
      'cluster.discovery_strategy': /^(manual|static|dns|etcd|k8s)$/,
      'cluster.static.seeds': /^\["emqx@.*"\]$/,
      'listeners.tcp.default.enable': flag,
      'listeners.ssl.default.bind': /^".*:\d+"$/,
      'listeners.ssl.default.ssl_options.cacertfile': quotedPath,
      'listeners.ssl.default.ssl_options.certfile': quotedPath,
      'listeners.ssl.default.ssl_options.keyfile': quotedPath,
      'listeners.ssl.default.max_connections': count,
      'listeners.ssl.default.max_conn_rate': /^"\d+\/s"$/,
      'listeners.ssl.default.ssl_options.verify': /^verify_(peer|none)$/,
      'listeners.ssl.default.ssl_options.fail_if_no_peer_cert': flag,
      'mqtt.max_packet_size': /^\d+(KB|MB)$/,
      'mqtt.session_expiry_interval': duration,
      'mqtt.max_mqueue_len': count,
      'mqtt.peer_cert_as_username': /^(disabled|cn|dn|crt|pem|md5)$/,
      'authorization.no_match': /^(allow|deny)$/,
      'durable_storage.n_sites': count,
      'durable_sessions.enable': flag,
      'durable_sessions.message_retention_period': duration,
    },
  };
})();

/** What the documents' templates and tuning advice have, and no current server takes or no one should. */
export const OVERTAKEN: readonly RegExp[] = [
  /zookeeper/i,
  /^broker\.id$/,
  /^log\.flush\./,
  /^log\.message\.format\.version$/,
  /^jmx\.port$/,
  /^log\.retention\.bytes$/,
  /^max_pending_msgs$/,
  /^read_deadline$/,
  /^log_(time|debug|trace)$/,
  /^max_subscriptions$/,
];
