#!/usr/bin/env bash
# A Redis of its own, silos, a load on them, a table. Needs redis-server and the .NET SDK; leaves nothing behind.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: samples/ChatCluster/run.sh [options]
  --silos LIST          how many silos, one cluster after the other (default 2; 1,2,3 measures three)
  --runs N              measure each that often, in turns, and show the medians (default 1)
  --kill                kill one silo (SIGKILL) in the middle of the load; needs two silos or more
  --messages N          per load (default 20000)
  --conversations N     per load (default 1000)
  --concurrency N       messages under way at once (default 64)
  --scams PERCENT       conversations that are scams (default 10)
  --warm-up N           messages before, not measured (default 20000)
  --in-process          measure the inspector without a cluster as well
  --program FILE        the built ChatCluster, instead of building it
  --fsync MODE          Redis's appendfsync: always, everysec (default) or no
TEXT
}

fail() {
    printf 'error: %s\n' "$1" >&2
    exit 2
}

silos=2 runs=1 kill_one=false messages=20000 conversations=1000 concurrency=64 scams=10 warm_up=20000 in_process=false program='' fsync=everysec
while [ $# -gt 0 ]; do
    case $1 in
        --kill) kill_one=true; shift; continue ;;
        --in-process) in_process=true; shift; continue ;;
        --help | -h) usage; exit 0 ;;
    esac
    case $1 in
        --silos | --runs | --messages | --conversations | --concurrency | --scams | --warm-up | --program | --fsync) ;;
        *) fail "unknown option $1; --help shows them" ;;
    esac
    [ $# -gt 1 ] || fail "$1 needs a value"
    case $1 in
        --silos) silos=$2 ;;
        --runs) runs=$2 ;;
        --messages) messages=$2 ;;
        --conversations) conversations=$2 ;;
        --concurrency) concurrency=$2 ;;
        --scams) scams=$2 ;;
        --warm-up) warm_up=$2 ;;
        --program) program=$(realpath -- "$2") ;;
        --fsync) fsync=$2 ;;
    esac
    shift 2
done
[[ $silos =~ ^[1-9][0-9]*(,[1-9][0-9]*)*$ ]] || fail "--silos takes numbers such as 2 or 1,2,3, not '$silos'"
[[ $runs =~ ^[1-9][0-9]*$ ]] || fail "--runs takes a number from 1, not '$runs'"
[[ $fsync =~ ^(always|everysec|no)$ ]] || fail "--fsync is always, everysec or no, not '$fsync'"
if $kill_one && [[ ,$silos, == *,1,* ]]; then fail '--kill needs two silos or more: with one, nobody is left to answer'; fi
command -v redis-server >/dev/null || fail 'redis-server is not installed. On Debian and Ubuntu: apt-get install redis-server'

work=$(mktemp -d)
redis='' port='' silos_running=() others=()
clean_up() {
    local child
    for child in "${silos_running[@]}" "${others[@]}" $redis; do kill -KILL "$child" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

if [ -z "$program" ]; then
    command -v dotnet >/dev/null || fail 'the .NET SDK is not installed; see https://dotnet.microsoft.com/download'
    printf 'building…\n'
    dotnet build "$(dirname "${BASH_SOURCE[0]}")" -c Release -v quiet --nologo -p:RunAnalyzers=false -o "$work/bin" >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
    program=$work/bin/ChatCluster
fi

# Redis itself finds out which port is free.
start_redis() {
    local try
    for try in 1 2 3 4 5 6 7 8 9 10; do
        port=$((20000 + RANDOM % 10000))
        mkdir -p "$work/redis"
        : >"$work/redis.log"
        redis-server --port "$port" --bind 127.0.0.1 --dir "$work/redis" --save '' --appendonly yes --appendfsync "$fsync" >"$work/redis.log" 2>&1 &
        redis=$!
        until grep -q 'Ready to accept connections' "$work/redis.log"; do
            kill -0 "$redis" 2>/dev/null || continue 2
            sleep 0.1
        done
        return
    done
    cat "$work/redis.log" >&2
    fail 'redis-server does not start'
}

# wait_for TEXT LOG PROCESS: until the process has written it.
wait_for() {
    until grep -q "$1" "$2"; do
        # Once more, for what it wrote before it ended.
        kill -0 "$3" 2>/dev/null || { grep -q "$1" "$2"; return; }
        sleep 0.2
    done
}

start_silo() {
    local log=$work/silo-$1.log
    : >"$log"
    "$program" silo --redis "127.0.0.1:$port" --cluster "$2" >"$log" 2>&1 &
    silos_running+=($!)
    wait_for 'silo ready' "$log" $! || { cat "$log" >&2; printf 'error: a silo did not start\n' >&2; exit 1; }
}

stop_silos() {
    local silo
    for silo in "${silos_running[@]}"; do kill -TERM "$silo" 2>/dev/null || true; done
    for silo in "${silos_running[@]}"; do wait "$silo" 2>/dev/null || true; done
    silos_running=()
}

# Processor time of processes so far, in microseconds. None of their names has a space in it.
processor_time() {
    local process fields sum=0
    for process in "$@"; do
        read -r -a fields 2>/dev/null <"/proc/$process/stat" || continue
        sum=$((sum + (fields[13] + fields[14]) * (1000000 / ticks)))
    done
    printf '%s' "$sum"
}

# The most memory of the silos, in MiB.
memory() {
    local process kib most=0
    for process in "$@"; do
        kib=$(awk '/^VmRSS/ { print $2 }' "/proc/$process/status" 2>/dev/null) || continue
        most=$((kib > most ? kib : most))
    done
    printf '%s' $((most / 1024))
}

# measure SILOS: one load on so many. Its figures are added to $work/rows-SILOS.
measure() {
    local count=$1 cluster=chat-$RANDOM-$RANDOM log=$work/load.log i load silo_time redis_time status=0
    # A name of its own, so that these silos look for none of the run before.
    for ((i = 0; i < count; i++)); do start_silo "$i" "$cluster"; done
    rm -f "$work/row"
    : >"$log"
    "$program" load --redis "127.0.0.1:$port" --cluster "$cluster" --messages "$messages" --conversations "$conversations" \
        --concurrency "$concurrency" --scams "$scams" --warm-up "$warm_up" --row "$work/row" >"$log" 2>&1 &
    load=$!
    others+=("$load")
    if wait_for 'load begins' "$log" "$load"; then
        silo_time=$(processor_time "${silos_running[@]}")
        redis_time=$(processor_time "$redis")
        if $kill_one && wait_for '^40 %' "$log" "$load"; then
            kill -KILL "${silos_running[0]}"
            wait "${silos_running[0]}" 2>/dev/null || true
            printf '%s silos: killed one at 40 %%\n' "$count"
        fi
        wait_for '^100 %' "$log" "$load" || true
        silo_time=$(($(processor_time "${silos_running[@]}") - silo_time))
        redis_time=$(($(processor_time "$redis") - redis_time))
    fi
    wait "$load" || status=$?
    if [ "$status" -ne 0 ] || [ "$runs" -eq 1 ]; then printf '\n%s silos\n' "$count"; grep -v ' %$' "$log" || true; fi
    [ "$status" -eq 0 ] || exit "$status"
    printf '%s\t%s\t%s\t%s\n' "$(cat "$work/row")" "$((silo_time * 10 / messages))" "$((redis_time * 10 / messages))" "$(memory "${silos_running[@]}")" >>"$work/rows-$count"
    stop_silos
}

measure_in_process() {
    rm -f "$work/row"
    "$program" load --in-process --messages "$messages" --conversations "$conversations" --concurrency "$concurrency" --scams "$scams" \
        --warm-up "$warm_up" --row "$work/row" >"$work/load.log" 2>&1 || { cat "$work/load.log" >&2; exit 1; }
    printf '%s\t0\t0\t0\n' "$(cat "$work/row")" >>"$work/rows-in-process"
}

# median COLUMN FILE
median() {
    cut -f "$1" "$2" | sort -g | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

show() {
    local rows=$work/rows-$1 silo redis_cost cores
    silo=$(median 12 "$rows")
    redis_cost=$(median 13 "$rows")
    # What a killed silo has used is not known.
    if $kill_one; then silo='' redis_cost=''; fi
    # How much of the machine it got: others may have been at work.
    cores=$(awk "BEGIN { printf \"%.2f\", $(median 1 "$rows") * (${silo:-0} / 10 + $(median 11 "$rows") + ${redis_cost:-0} / 10) / 1000000 }")
    if $kill_one; then cores=''; fi
    printf '| %-10s | %10.0f | %8.0f | %8.0f | %8.0f | %8.0f | %7.0f | %9s | %8.1f | %9s | %5s | %8.0f |\n' "$1" \
        "$(median 1 "$rows")" "$(median 2 "$rows")" "$(median 3 "$rows")" "$(median 4 "$rows")" "$(median 5 "$rows")" "$(median 8 "$rows")" \
        "${silo:+$(awk "BEGIN { printf \"%.1f\", $silo / 10 }")}" "$(median 11 "$rows")" \
        "${redis_cost:+$(awk "BEGIN { printf \"%.1f\", $redis_cost / 10 }")}" "$cores" "$(median 14 "$rows")"
}

ticks=$(getconf CLK_TCK)
start_redis
for ((run = 0; run < runs; run++)); do
    if $in_process; then measure_in_process; fi
    for count in ${silos//,/ }; do measure "$count"; done
done

printf '\nMedians of %s, %s messages in %s conversations, %s at once, %s of them changed a state. %s cores for everything together.\n' \
    "$runs" "$messages" "$conversations" "$concurrency" "$(median 7 "$work/rows-${silos%%,*}")" "$(nproc)"
printf 'Processor time in µs per message; latencies in µs; cores: what silos, load and Redis got of them together.\n\n'
printf '| silos      | messages/s |      p50 |      p90 |      p99 |     most | retries | CPU silos | CPU load | CPU Redis | cores | silo MiB |\n'
printf '| ---------- | ---------: | -------: | -------: | -------: | -------: | ------: | --------: | -------: | --------: | ----: | -------: |\n'
if $in_process; then show in-process; fi
for count in ${silos//,/ }; do show "$count"; done
printf '\nRedis holds %s conversations: %s\n' "$(redis-cli -p "$port" dbsize)" "$(redis-cli -p "$port" info memory | tr -d '\r' | grep '^used_memory_human')"
