/** `verify.py`: the whole verification of a draw's folder in plain Python, for people who trust no program of ours. */
export const VERIFY_PY = String.raw`import hashlib, json, os                                    # Python 3, nothing to install; run it in the draw's folder
read = lambda name: open(name, 'rb').read()
sha = lambda b: hashlib.sha256(b).hexdigest()
H = lambda s: sha(s.encode('utf-8'))
frame, draw, before = read('frame.tsv'), json.loads(read('draw.json')), None
rows = [line.split('\t') for line in frame.decode('utf-8').split('\n')[:-1]]
left, marks = {r[0]: r[1] for r in rows}, {r[0]: r[2] for r in rows}
assert len(left) == len(rows), 'a work is listed twice'
assert not os.path.exists('void.json'), 'the draw was declared void'
for st in draw['stages']:                                   # plan.json, then every extension order
    raw, secrets = read(st['order']), st['reveals']; order = json.loads(raw)
    assert (order['extends'] == before) if before else (sha(frame) == order['frame_sha256']), 'list or plan was changed'
    assert [s is None or H(s) == c for s, c in zip(secrets, order['commitments'], strict=True)].count(False) == 0, 'a secret differs from its commitment'
    if 'drand' in order:                                    # compare the beacon with api.drand.sh/<chain>/public/<round>
        b = st['drand']; random = b['randomness']
        assert b['round'] == order['drand']['round'] and sha(bytes.fromhex(b['signature'])) == random, 'not the announced beacon round'
    else:
        random = st['ceremony']['digits']; assert len(random) >= 20 and set(random) <= set('0123456789'), 'not 20 digits'
    seed, before = H('\n'.join([sha(raw), random, *[s or '' for s in secrets]])), sha(raw)
    need, got = dict(order['take']), []
    for i in sorted(left, key=lambda i: (str(int(H(H(seed) + i), 16)).zfill(64)[::-1], i)):   # Rivest's consistent sampler
        if need.get(left[i], 0) > 0: need[left[i]] -= 1; got.append(i)
    assert got == st['selected'] and seed == st['seed'], 'the published selection is not the drawn one'
    for o in st.get('openings', []): assert o['work'] in got and H('\n'.join([o['work'], o['score'], o['mark'], o['nonce']])) == marks[o['work']], 'a mark was changed'
    for i in got: del left[i]
print('The draw is correct:', [len(s['selected']) for s in draw['stages']], 'works by stage')
`;
